package org.chengxin.intake.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Stream;
import org.chengxin.Server.Reply;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.cli.Command;
import org.chengxin.signature.ContentDigest;
import org.chengxin.signature.FileSignature;
import org.chengxin.signature.RequestSigner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files of an organisation that signs are taken by the key that it named, as they were signed, and once; so are imports. */
class SignedFilesIT extends ServerTest {

    private static final String ORDERS = "orders 7.csv";

    @Autowired
    private SigningKeys keys;

    @Autowired
    private Accounts accounts;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private Member platform;
    private KeyPair pair;
    private String keyId;
    private final String digest = digest("id,order\n1,o\n");

    @BeforeEach
    void aPlatformThatSigns() throws Exception {
        platform = city().newMember("platform");
        pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        keyId = keys.register(
                        program(platform),
                        "收件文件夹",
                        Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()))
                .toString();
    }

    private Caller program(Member member) {
        return new Caller(accounts.organisation(UUID.fromString(member.organisation())), null, null, null, false);
    }

    private static String digest(String content) {
        return ContentDigest.field(content.getBytes(StandardCharsets.UTF_8));
    }

    private FileSignature signed(Instant at) {
        return new RequestSigner(keyId, pair.getPrivate()).file(ORDERS, digest, at);
    }

    private String answer(String name, String content, @Nullable FileSignature signature) {
        return answer(name, content, signature, null);
    }

    private String answer(String name, String content, @Nullable FileSignature signature, @Nullable String set) {
        String body = signature == null
                ? TestCity.object("name", name, "digest", content)
                : TestCity.object(
                        "name",
                        name,
                        "digest",
                        content,
                        "input",
                        signature.input(),
                        "signature",
                        signature.signature());
        if (set != null) {
            body = body.replaceFirst("\\{", "{\"set\":\"" + set + "\",");
        }
        Reply reply = server().post("/api/v1/reports/signed-files", platform.token(), body);
        return reply.status() == 204
                ? "taken"
                : reply.json().path("code").asString("").replace("intake.signature.", "");
    }

    @Test
    void aFileIsTakenOnceAsItWasSigned() {
        FileSignature signature = signed(Instant.now());
        assertThat(answer(ORDERS, digest, null)).isEqualTo("missing");
        assertThat(answer(ORDERS, digest("another content"), signature)).isEqualTo("forged");
        assertThat(answer("payments.csv", digest, signature)).isEqualTo("forged");
        assertThat(answer(ORDERS, digest, signature)).isEqualTo("taken");
        assertThat(answer(ORDERS, digest, signature)).isEqualTo("replayed");
        assertThat(answer(ORDERS, digest, signed(Instant.now()))).isEqualTo("taken");
    }

    /** Whose answer was lost, or who was killed after it, asks again; nobody else takes the file by the same signature. */
    @Test
    void theSetThatTookAFileMayAskAgainAndNoOther() {
        FileSignature signature = signed(Instant.now());
        assertThat(answer(ORDERS, digest, signature, "20260301-080000-000")).isEqualTo("taken");
        assertThat(answer(ORDERS, digest, signature, "20260301-080000-000")).isEqualTo("taken");
        assertThat(answer(ORDERS, digest, signature, "20260301-080000-001")).isEqualTo("replayed");
        assertThat(answer(ORDERS, digest, signature)).isEqualTo("replayed");
        assertThat(answer(ORDERS, digest("another content"), signature, "20260301-080000-000"))
                .as("of the same set another content")
                .isEqualTo("forged");
        FileSignature once = signed(Instant.now());
        assertThat(answer(ORDERS, digest, once)).isEqualTo("taken");
        assertThat(answer(ORDERS, digest, once, "20260301-080000-000")).isEqualTo("replayed");
        assertThat(answer(ORDERS, digest, once, "")).isEqualTo("content");
        assertThat(answer(ORDERS, digest, once, "x".repeat(256))).isEqualTo("content");
    }

    @Test
    void aWrongKeyIsRefusedWhoeverHasTheToken() throws Exception {
        KeyPair own = pair;
        pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        assertThat(answer(ORDERS, digest, signed(Instant.now()))).isEqualTo("forged");
        pair = own;
        String named = keyId;
        keyId = UUID.randomUUID().toString();
        assertThat(answer(ORDERS, digest, signed(Instant.now()))).isEqualTo("unknown-key");
        keyId = named;
        FileSignature good = signed(Instant.now());
        platform = city().newMember("platform");
        assertThat(answer(ORDERS, digest, good)).as("of another organisation").isEqualTo("unknown-key");
        assertThat(answer(ORDERS, digest, null))
                .as("who has no key signs nothing")
                .isEqualTo("taken");
    }

    @Test
    void aFileMayLieForAWeekAndItsNonceIsKnownAsLong() {
        assertThat(answer(ORDERS, digest, signed(Instant.now().minus(Duration.ofDays(8)))))
                .isEqualTo("clock");
        FileSignature old = signed(Instant.now().minus(Duration.ofDays(6)));
        assertThat(answer(ORDERS, digest, old)).isEqualTo("taken");
        keys.use(UUID.fromString(keyId), "another", Instant.now(), SignedRequests.WINDOW, null);
        keys.use(
                UUID.fromString(keyId),
                "later",
                Instant.now().plus(Duration.ofMinutes(11)),
                SignedRequests.WINDOW,
                null);
        assertThat(answer(ORDERS, digest, old)).isEqualTo("replayed");
        assertThat(sql.sql("select count(*) from intake.signature_nonce where key = cast(:key as uuid)")
                        .param("key", keyId)
                        .query(Integer.class)
                        .single())
                .as("that of a request was forgotten after minutes")
                .isEqualTo(2);
    }

    @Test
    void whatIsNoFileOrNoSignatureOfOneIsSaidToBeNone() {
        FileSignature signature = signed(Instant.now());
        assertThat(answer("", digest, signature)).isEqualTo("content");
        assertThat(answer("x".repeat(256), digest, signature)).isEqualTo("content");
        assertThat(answer(ORDERS, "sha-256=", signature)).isEqualTo("content");
        assertThat(answer(ORDERS, digest, new FileSignature(digest, "sig1", "sig1=:AAAA:")))
                .isEqualTo("form");
        String uncovered = signature.input().replace(" \"content-digest\"", "");
        assertThat(answer(ORDERS, digest, new FileSignature(digest, uncovered, signature.signature())))
                .isEqualTo("uncovered");
        assertThat(answer(ORDERS, digest, signature)).as("nothing was used up").isEqualTo("taken");
    }

    private Path written(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content);
    }

    private Path mapping() throws Exception {
        return written("mapping.yaml", """
                files: {parcels: "parcels*.csv"}
                reports:
                  - {type: parcel, from: parcels, key: id, data: {order: order}}
                """);
    }

    private static String pem(KeyPair pair) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()) + "\n-----END PRIVATE KEY-----\n";
    }

    private Object[] command(Path mapping, Path from, Object... more) {
        return Stream.concat(
                        Stream.of(
                                "import",
                                mapping,
                                from,
                                "--server",
                                "http://localhost:" + port,
                                "--token",
                                platform.token()),
                        Stream.of(more))
                .toArray();
    }

    @Test
    void anImportIsTakenWithTheKeyOnly() throws Exception {
        Path mapping = mapping();
        Path from = Files.createDirectory(folder.resolve("from"));
        Files.writeString(from.resolve("parcels.csv"), "id,order\n1,o\n2,o\n");
        Path key = written("key.pem", pem(pair));
        Path rejects = folder.resolve("rejected.csv");
        Command unsigned = Command.run(command(mapping, from, "--rejects", rejects));
        assertThat(unsigned.exit()).isEqualTo(3);
        assertThat(unsigned.err()).contains("本单位登记了签名公钥，报送须签名");
        Path other =
                written("other.pem", pem(KeyPairGenerator.getInstance("Ed25519").generateKeyPair()));
        Command forged =
                Command.run(command(mapping, from, "--rejects", rejects, "--sign-key", other, "--key-id", keyId));
        assertThat(forged.exit()).isEqualTo(3);
        assertThat(forged.err()).contains("签名与公钥不符");
        assertThat(kept()).isZero();
        Command signed =
                Command.run(command(mapping, from, "--rejects", rejects, "--sign-key", key, "--key-id", keyId));
        assertThat(signed.exit()).as(signed.err()).isZero();
        assertThat(kept()).isEqualTo(2);
    }

    private int kept() {
        return sql.sql("select count(*) from intake.report where reporter = cast(:id as uuid)")
                .param("id", platform.organisation())
                .query(Integer.class)
                .single();
    }

    @Test
    void aDropFolderTakesTheSignedFileAndPutsTheUnsignedAndTheReplayedAside() throws Exception {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        Path key = written("key.pem", pem(pair));
        Path good = Files.writeString(inbox.resolve("parcels.csv"), "id,order\n1,o\n");
        assertThat(Command.run("sign", "--sign-key", key, "--key-id", keyId, good)
                        .exit())
                .isZero();
        Path copy = Files.copy(inbox.resolve("parcels.csv.sig"), folder.resolve("copy.sig"));
        Object[] watching = command(mapping(), inbox, "--watch", "--still", "0", "--sign-key", key, "--key-id", keyId);
        Thread watcher = new Thread(() -> Command.run(watching), "watcher");
        watcher.start();
        try {
            eventually().until(() -> sets(inbox, "done") == 1);
            assertThat(kept()).isEqualTo(1);
            Files.copy(copy, inbox.resolve("parcels.csv.sig"));
            Files.writeString(good, "id,order\n1,o\n");
            eventually().until(() -> sets(inbox, "failed") == 1);
            assertThat(problems(inbox)).contains("这个 nonce 已经用过");
            Files.writeString(inbox.resolve("parcels-2.csv"), "id,order\n2,o\n");
            eventually().until(() -> sets(inbox, "failed") == 2);
            assertThat(problems(inbox)).contains("文件旁须有签名 parcels-2.csv.sig");
        } finally {
            watcher.interrupt();
            watcher.join();
        }
        assertThat(kept()).as("nothing of what was put aside").isEqualTo(1);
    }

    private static long sets(Path inbox, String place) throws Exception {
        Path at = inbox.resolve(place);
        if (!Files.exists(at)) {
            return 0;
        }
        try (Stream<Path> sets = Files.list(at)) {
            return sets.count();
        }
    }

    private static String problems(Path inbox) throws Exception {
        StringBuilder problems = new StringBuilder();
        try (Stream<Path> files = Files.walk(inbox.resolve("failed"))) {
            for (Path file : files.filter(each -> each.endsWith("problem.txt")).toList()) {
                problems.append(Files.readString(file));
            }
        }
        return problems.toString();
    }
}
