package org.chengxin.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chengxin.cli.source.InputException;
import org.chengxin.client.ChengxinClient;
import org.chengxin.client.ClientException;
import org.chengxin.signature.ContentDigest;
import org.chengxin.signature.FileSignature;
import org.jspecify.annotations.Nullable;

/** Takes a file of a drop folder only if it is signed as its organisation's public keys demand; the server has them, and knows what was used. */
final class SignedFiles implements DropFolder.Check {

    /** Of the problems of signatures. */
    private static final String CODES = "intake.signature.";

    /** Characters; a signature is three short lines. */
    private static final long LONGEST = 4_000;

    private final ChengxinClient client;

    SignedFiles(ChengxinClient client) {
        this.client = client;
    }

    @Override
    public void of(Path file, String set) throws InputException, IOException, ClientException, InterruptedException {
        String name = file.getFileName().toString();
        String digest;
        try (InputStream content = Files.newInputStream(file)) {
            digest = ContentDigest.field(content);
        }
        FileSignature signature = beside(file);
        if (signature != null && !signature.digest().equals(digest)) {
            throw InputException.of(file, "内容与签名时不同，没有报送", "it is not what was signed; nothing was sent");
        }
        try {
            client.requireSigned(name, digest, signature, set);
        } catch (ClientException refused) {
            throw refusal(file, refused);
        }
    }

    private static @Nullable FileSignature beside(Path file) throws InputException, IOException {
        Path beside = file.resolveSibling(file.getFileName() + FileSignature.SUFFIX);
        if (!Files.exists(beside)) {
            return null;
        }
        String text =
                Files.size(beside) > LONGEST ? "" : new String(Files.readAllBytes(beside), StandardCharsets.ISO_8859_1);
        return FileSignature.read(text)
                .orElseThrow(() -> InputException.of(
                        beside,
                        "不是 chengxin sign 写的签名，没有报送",
                        "no signature as chengxin sign writes it; nothing was sent"));
    }

    /** Fault of the file; the same exception where it is the token, the program or the server that is at fault. */
    private static InputException refusal(Path file, ClientException refused) throws ClientException {
        if (!refused.code().startsWith(CODES)) {
            throw refused;
        }
        return refused.code().equals(CODES + "missing")
                ? InputException.of(
                        file,
                        "本单位登记了签名公钥，文件旁须有签名 " + file.getFileName() + FileSignature.SUFFIX + "（用 chengxin sign 生成），没有报送",
                        "the organisation has public keys, so a signature made by chengxin sign must lie beside the file;"
                                + " nothing was sent")
                : InputException.of(file, refused.getMessage() + "，没有报送", "nothing was sent");
    }
}
