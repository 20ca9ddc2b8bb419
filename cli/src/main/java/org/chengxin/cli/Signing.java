package org.chengxin.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chengxin.cli.source.InputException;
import org.chengxin.signature.RequestSigner;
import picocli.CommandLine.Option;

/** With which key of the organisation a command signs. */
final class Signing {

    @Option(
            names = "--sign-key",
            required = true,
            paramLabel = "FILE",
            description = "签名私钥，PEM 格式的 Ed25519（the private key, Ed25519 in PEM）")
    Path key = Path.of("");

    @Option(
            names = "--key-id",
            required = true,
            paramLabel = "ID",
            description = "密钥编号，见“签名公钥”页（the id of its public key, as the page of public keys shows it）")
    String keyId = "";

    RequestSigner signer() throws InputException {
        String pem;
        try {
            // a key is ASCII; what is none must not end in an error of the decoder
            pem = new String(Files.readAllBytes(key), StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw InputException.of(key, "私钥文件无法读取", "the file of the private key cannot be read");
        }
        try {
            return RequestSigner.of(keyId, pem);
        } catch (IllegalArgumentException unfit) {
            throw InputException.of(
                    key,
                    "不是 PEM 格式的 Ed25519 私钥，或者 --key-id 不是密钥编号",
                    "no private Ed25519 key in PEM, or --key-id is no id of a key");
        }
    }
}
