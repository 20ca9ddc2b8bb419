package org.chengxin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.chengxin.cli.mapping.Mapping;
import org.chengxin.client.ChengxinClient;
import org.chengxin.client.ClientException;
import org.chengxin.client.FakeServer;
import org.chengxin.signature.ContentDigest;
import org.chengxin.signature.Ed25519;
import org.chengxin.signature.FileSignature;
import org.chengxin.signature.SignatureInput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is imported is signed on request, and a drop folder takes only files that are signed as the server demands. */
class SignedFilesTest {

    private static final String KEY_ID = "0190a0b0-0000-7000-8000-000000000001";

    @TempDir
    Path folder;

    private FakeServer server;
    private KeyPair pair;
    private Path key;
    private Path mapping;
    private Path inbox;
    private Path shops;

    @BeforeEach
    void files() throws Exception {
        server = new FakeServer();
        pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        key = Files.writeString(
                folder.resolve("key.pem"),
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(pair.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
        mapping = Files.writeString(folder.resolve("mapping.yaml"), """
                files: {shops: "shops*"}
                reports:
                  - {type: shop, from: shops, key: id, data: {name: name}}
                """);
        inbox = Files.createDirectory(folder.resolve("inbox"));
        shops = Files.writeString(inbox.resolve("shops.csv"), "id,name\n1,甲\n");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Command importing(Object... more) {
        return Command.importing(mapping, inbox, server, folder.resolve("rejected.csv"), more);
    }

    private Command signing(Path... files) {
        return Command.run(Stream.concat(Stream.of("sign", "--sign-key", key, "--key-id", KEY_ID), Arrays.stream(files))
                .toArray());
    }

    private DropFolder drop() throws Exception {
        return new DropFolder(
                inbox,
                Mapping.read(mapping),
                Clock.systemUTC(),
                Duration.ZERO,
                new SignedFiles(new ChengxinClient(server.url(), FakeServer.TOKEN, Duration.ZERO)));
    }

    /** One look finds the files, the next takes them; answers how many sets were imported. */
    private int imported() throws Exception {
        DropFolder drop = drop();
        int[] imported = new int[1];
        for (int look = 0; look < 2; look++) {
            drop.round((set, rejects) -> {
                imported[0]++;
                return true;
            });
        }
        return imported[0];
    }

    private String problem() throws IOException {
        try (Stream<Path> files = Files.walk(inbox.resolve("failed"))) {
            Path told = files.filter(file -> file.endsWith("problem.txt"))
                    .sorted()
                    .reduce((first, second) -> second)
                    .orElseThrow();
            return Files.readString(told);
        }
    }

    @Test
    void everyBatchOfAnImportIsSignedWithTheKey() {
        assertThat(importing().exit()).isZero();
        assertThat(server.signatures()).isEmpty();
        Command signed = importing("--sign-key", key, "--key-id", KEY_ID);
        assertThat(signed.exit()).as(signed.err()).isZero();
        assertThat(server.signatures()).singleElement().asString().contains("keyid=\"" + KEY_ID + "\"");
    }

    @Test
    void withoutOneOfTheTwoOrWithWhatIsNoKeyNothingIsSent() throws IOException {
        assertThat(importing("--sign-key", key).exit()).isEqualTo(2);
        assertThat(importing("--key-id", KEY_ID).exit()).isEqualTo(2);
        Command none = importing("--sign-key", mapping, "--key-id", KEY_ID);
        assertThat(none.exit()).isEqualTo(3);
        assertThat(none.err()).contains("mapping.yaml: 不是 PEM 格式的 Ed25519 私钥").doesNotContain("\tat ");
        Command missing = importing("--sign-key", folder.resolve("none.pem"), "--key-id", KEY_ID);
        assertThat(missing.exit()).isEqualTo(3);
        assertThat(missing.err()).contains("none.pem: 私钥文件无法读取");
        Command odd = importing("--sign-key", key, "--key-id", "no \"id\"");
        assertThat(odd.exit()).isEqualTo(3);
        assertThat(odd.err()).contains("--key-id 不是密钥编号");
        assertThat(server.count("shop")).isZero();
    }

    @Test
    void aSignatureIsOverTheNameAndTheContentOfItsFileAndEachIsAnother() throws IOException {
        Command signed = signing(shops);
        assertThat(signed.exit()).as(signed.err()).isZero();
        String first = Files.readString(inbox.resolve("shops.csv.sig"));
        FileSignature signature = FileSignature.read(first).orElseThrow();
        assertThat(signature.digest()).isEqualTo(ContentDigest.field(Files.readAllBytes(shops)));
        assertThat(isRight(signature, "/shops.csv", signature.digest())).isTrue();
        assertThat(isRight(signature, "/other.csv", signature.digest())).isFalse();
        assertThat(isRight(signature, "/shops.csv", ContentDigest.field(new byte[0])))
                .isFalse();
        signing(shops);
        assertThat(Files.readString(inbox.resolve("shops.csv.sig"))).isNotEqualTo(first);
        assertThat(signing(inbox.resolve("none.csv")).exit()).isEqualTo(3);
    }

    private boolean isRight(FileSignature signature, String path, String digest) {
        SignatureInput input = SignatureInput.read(signature.input()).orElseThrow();
        String base = input.base(name -> name.equals("@path") ? path : digest).orElseThrow();
        byte[] encoded = pair.getPublic().getEncoded();
        return Ed25519.verify(
                Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length),
                base,
                input.signature(signature.signature()).orElseThrow());
    }

    @Test
    void theServerIsAskedOnceForEachFileAndTheSignatureGoesWhereItsFileGoes() throws Exception {
        signing(shops);
        assertThat(imported()).isEqualTo(1);
        assertThat(server.signedFiles()).hasSize(1);
        assertThat(server.signedFiles().get(0).path("name").asString()).isEqualTo("shops.csv");
        assertThat(server.signedFiles().get(0).path("signature").asString()).startsWith("sig1=:");
        try (Stream<Path> files = Files.walk(inbox.resolve("done"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString()))
                    .as("the pattern of the mapping fits the signature too, which is no file of the set")
                    .containsExactlyInAnyOrder("shops.csv", "shops.csv.sig");
        }
        assertThat(inbox.resolve("shops.csv.sig")).doesNotExist();
    }

    @Test
    void aChangedFileIsRefusedWithItsReasonWithoutAskingAndNothingOfItsSetIsImported() throws Exception {
        signing(shops);
        Files.writeString(shops, "id,name\n1,乙\n");
        Files.writeString(inbox.resolve("shops-2.csv"), "id,name\n2,丙\n");
        assertThat(imported()).isZero();
        assertThat(problem()).contains("shops.csv: 内容与签名时不同，没有报送");
    }

    @Test
    void whatIsNoSignatureIsSaidToBeNone() throws Exception {
        for (String none : List.of("", "sig", "a: b\nc: d\ne: f\n", "x".repeat(10_000))) {
            Files.writeString(shops, "id,name\n1,甲\n");
            Files.writeString(inbox.resolve("shops.csv.sig"), none);
            assertThat(imported()).isZero();
            assertThat(problem()).contains("shops.csv.sig: 不是 chengxin sign 写的签名");
        }
        assertThat(server.signedFiles()).isEmpty();
    }

    @Test
    void anUnsignedFileOfAnOrganisationThatSignsIsToldHowToBeSigned() throws Exception {
        server.refuse(new FakeServer.Refusal(403, "intake.signature.missing"));
        assertThat(imported()).isZero();
        assertThat(server.signedFiles().get(0).has("signature")).isFalse();
        assertThat(problem()).contains("shops.csv: 本单位登记了签名公钥，文件旁须有签名 shops.csv.sig（用 chengxin sign 生成）");
    }

    @Test
    void aReplayedOrForgedSignatureIsRefusedInTheWordsOfTheServer() throws Exception {
        for (String code : List.of("replayed", "forged", "uncovered")) {
            Files.writeString(shops, "id,name\n1,甲\n");
            signing(shops);
            server.refuse(new FakeServer.Refusal(403, "intake.signature." + code));
            assertThat(imported()).isZero();
            assertThat(problem()).contains("shops.csv: ", "HTTP 403 Refused");
        }
    }

    @Test
    void anUnsignedFileThatIsRefusedForAnotherReasonIsNotToldToBeSignedAndStays() {
        for (int status : List.of(400, 403, 409, 422)) {
            server.refuse(new FakeServer.Refusal(status, "account.not-allowed"));
            assertThatThrownBy(this::imported)
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("拒绝了请求")
                    .hasMessageContaining("HTTP " + status)
                    .hasMessageNotContaining("公钥");
        }
        assertThat(inbox.resolve("failed")).doesNotExist();
    }

    @Test
    void whileNobodyCanSayWhetherAFileMayBeTakenItsSetStaysInHandAndAnotherDayIsNotMixedIn() throws Exception {
        for (int status : List.of(500, 401)) {
            server.refuse(new FakeServer.Refusal(status, null, false));
            assertThatThrownBy(this::imported).isInstanceOf(ClientException.class);
        }
        Files.writeString(shops, "id,name\n2,乙\n");
        DropFolder drop = drop();
        List<String> imported = new ArrayList<>();
        for (int look = 0; look < 3; look++) {
            drop.round((set, rejects) -> imported.add(Files.readString(set.resolve("shops.csv"))));
        }
        assertThat(imported).containsExactly("id,name\n1,甲\n", "id,name\n2,乙\n");
        assertThat(inbox.resolve("failed")).doesNotExist();
    }

    /** The second file could not be checked, the program was killed: the first is not replayed by its own set. */
    @Test
    void whatIsAskedAgainIsAskedInTheNameOfTheSameSet() throws Exception {
        Path more = Files.writeString(inbox.resolve("shops-2.csv"), "id,name\n2,乙\n");
        signing(shops, more);
        server.refuse(new FakeServer.Refusal(500, null, false));
        assertThatThrownBy(this::imported).isInstanceOf(ClientException.class);
        assertThat(imported()).isEqualTo(1);
        assertThat(server.signedFiles()).hasSize(3);
        try (Stream<Path> sets = Files.list(inbox.resolve("done"))) {
            String name = sets.toList().get(0).getFileName().toString();
            assertThat(server.signedFiles())
                    .extracting(asked -> asked.path("set").asString())
                    .containsOnly(name);
        }
    }

    @Test
    void anAnswerThatWasLostIsAskedForAgain() throws Exception {
        server.refuse(new FakeServer.Refusal(0, null, false));
        ChengxinClient client = new ChengxinClient(server.url(), FakeServer.TOKEN, Duration.ofSeconds(5));
        client.requireSigned("shops.csv", ContentDigest.field(new byte[0]), null, "a set");
        assertThat(server.signedFiles()).hasSize(2);
        assertThat(server.signedFiles().get(0)).isEqualTo(server.signedFiles().get(1));
    }

    @Test
    void whatSomebodyPutIntoTheWorkFolderIsCheckedAsWhatCameInByTheDoor() throws Exception {
        Files.delete(shops);
        Path work = Files.createDirectories(inbox.resolve("work/0"));
        Files.writeString(work.resolve("shops.csv"), "id,name\n6,己\n");
        server.refuse(new FakeServer.Refusal(403, "intake.signature.missing"));
        assertThat(imported()).isZero();
        assertThat(server.signedFiles()).hasSize(1);
        assertThat(inbox.resolve("failed/0/problem.txt")).exists();
    }
}
