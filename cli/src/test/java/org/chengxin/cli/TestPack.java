package org.chengxin.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.chengxin.evidencelog.SealedEntry;
import org.chengxin.evidencelog.merkle.Hash;
import org.chengxin.evidencelog.merkle.MerkleTree;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.note.Note;
import org.chengxin.evidencelog.note.NoteSigner;
import org.chengxin.evidencelog.note.SignatureType;
import org.chengxin.evidencelog.note.SigningKey;
import org.chengxin.evidencelog.proof.Checkpoint;
import org.chengxin.evidencelog.proof.TlogPolicy;
import org.chengxin.evidencelog.proof.TlogProof;

/** A small log in memory with three witnesses, and the files that its holders present; fixed keys, a seeded rest. */
public final class TestPack {

    public static final String ORIGIN = "log.example/evidence";
    public static final Instant SEALED = Instant.parse("2026-03-02T01:02:03.004Z");
    public static final Instant COSIGNED = Instant.parse("2026-03-02T01:02:05Z");
    public static final List<String> WITNESSES = List.of("notary", "court", "school");

    private final Random random;
    private final List<byte[]> entries = new ArrayList<>();

    /** A fact in the log and what opens it. */
    public record Sealed(String id, String type, byte[] payload, byte[] salt, long index, int position) {}

    public TestPack(long seed) {
        random = new Random(seed);
    }

    public static SigningKey log() {
        return SigningKey.of(ORIGIN, SignatureType.ED25519, secret(1));
    }

    public static SigningKey witness(int number) {
        return SigningKey.of(
                "witness.example/" + WITNESSES.get(number),
                SignatureType.COSIGNATURE_V1,
                secret(3 + number),
                () -> COSIGNED);
    }

    public static byte[] secret(int number) {
        byte[] secret = new byte[32];
        Arrays.fill(secret, (byte) (number * 16 + 1));
        return secret;
    }

    /** The log, and {@code threshold} of the three witnesses. */
    public static TlogPolicy policy(int threshold) {
        return policy(log(), threshold);
    }

    public static TlogPolicy policy(SigningKey log, int threshold) {
        List<TlogPolicy.Witness> witnesses = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            witnesses.add(new TlogPolicy.Witness(
                    WITNESSES.get(number), witness(number).verifier()));
        }
        return new TlogPolicy(
                List.of(new TlogPolicy.Log(log.verifier())),
                witnesses,
                List.of(new TlogPolicy.Group("outsiders", threshold, WITNESSES)),
                "outsiders");
    }

    /** Entries that mean nothing here. */
    public TestPack filler(int count) {
        for (int number = 0; number < count; number++) {
            append(new SealedEntry(SEALED, List.of(bytes(32))).bytes());
        }
        return this;
    }

    public long append(byte[] entry) {
        entries.add(entry);
        return entries.size() - 1;
    }

    /** Seals a penalty between two facts of other people. */
    public Sealed penalty(String name) {
        String id = id();
        return seal(id, "penalty", "{\"id\":\"" + id + "\",\"name\":\"" + name + "\",\"type\":\"penalty\",\"v\":1}");
    }

    /** Seals a penalty in two parts; the second one is not in the log. */
    public Sealed split(Rest rest) {
        String id = id();
        return seal(
                id,
                "penalty",
                "{\"data\":{\"number\":\"77\"},\"id\":\"%s\",\"type\":\"penalty\",\"v\":2,\"withheld\":\"%s\"}"
                        .formatted(id, base64(SealedEntry.commitment(rest.salt(), rest.payload()))));
    }

    /** A withheld part. */
    public record Rest(byte[] salt, byte[] payload) {}

    public Rest rest(String payload) {
        return new Rest(bytes(32), payload.getBytes(UTF_8));
    }

    public static String whole(Sealed fact, Rest rest) {
        return open(fact)
                .replaceFirst(
                        "}$",
                        ",\"withheld\":{\"salt\":\"%s\",\"payload\":\"%s\"}}"
                                .formatted(base64(rest.salt()), base64(rest.payload())));
    }

    public Sealed erasure(Sealed erased) {
        return erasure(erased.id(), commitment(erased), "erasure");
    }

    public Sealed erasure(String erases, String commitment, String type) {
        String id = id();
        return seal(
                id,
                type,
                ("{\"at\":\"2026-05-01T00:00:00Z\",\"basis\":\"个人信息保护法第四十七条\",\"commitment\":\"%s\","
                                + "\"erases\":\"%s\",\"id\":\"%s\",\"type\":\"%s\",\"v\":1}")
                        .formatted(commitment, erases, id, type));
    }

    public Sealed seal(String id, String type, String payload) {
        return seal(id, type, payload.getBytes(UTF_8));
    }

    public Sealed seal(String id, String type, byte[] bytes) {
        byte[] salt = bytes(32);
        long index = append(
                new SealedEntry(SEALED, List.of(bytes(32), SealedEntry.commitment(salt, bytes), bytes(32))).bytes());
        return new Sealed(id, type, bytes, salt, index, 1);
    }

    public byte[] entry(long index) {
        return entries.get((int) index);
    }

    public String commitment(Sealed fact) {
        return base64(SealedEntry.parse(entry(fact.index())).commitments().get(fact.position()));
    }

    /** The checkpoint of now, signed by the log and cosigned by the first so many witnesses. */
    public Note checkpoint(int witnesses) {
        return checkpoint(log(), witnesses);
    }

    public Note checkpoint(SigningKey log, int witnesses) {
        String origin = log.verifier().name();
        List<NoteSigner> signers =
                new ArrayList<>(List.of(log, SigningKey.of(origin + "/sm2", SignatureType.SM2, secret(2))));
        for (int number = 0; number < witnesses; number++) {
            signers.add(witness(number));
        }
        try {
            Hash root = MerkleTree.root(entries.size(), this::hash);
            return Note.sign(new Checkpoint(origin, entries.size(), root).text(), signers);
        } catch (IOException | VerificationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public byte[] proof(long index, Note checkpoint) {
        try {
            return new TlogProof(index, MerkleTree.inclusionProof(index, entries.size(), this::hash), checkpoint)
                    .toBytes();
        } catch (IOException | VerificationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The files of a pack of a fact that stands, in the order of the format. */
    public Map<String, byte[]> pack(Sealed fact, Note checkpoint) {
        return pack(fact.index(), open(fact), checkpoint);
    }

    public Map<String, byte[]> pack(long index, String record, Note checkpoint) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("README.html", "<!DOCTYPE html><p>说明</p>".getBytes(UTF_8));
        files.put("record.json", record.getBytes(UTF_8));
        files.put("record.html", "<!DOCTYPE html><p>记录</p>".getBytes(UTF_8));
        files.put("entry", entry(index));
        files.put("proof.tlog-proof", proof(index, checkpoint));
        files.put("checkpoint", checkpoint.toBytes());
        files.put("policy", policy(2).toString().getBytes(UTF_8));
        files.put("keys", (log().verifier() + "\n").getBytes(UTF_8));
        return files;
    }

    /** The manifest over files, signed by that key. */
    public static byte[] manifest(SigningKey key, String origin, Map<String, byte[]> files) {
        StringBuilder text =
                new StringBuilder("chengxin pack v1\n").append(origin).append('\n');
        files.forEach((name, content) ->
                text.append(sha256(content)).append("  ").append(name).append('\n'));
        return Note.sign(text.toString(), List.of(key)).toBytes();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static String open(Sealed fact) {
        return "{\"id\":\"%s\",\"type\":\"%s\",\"position\":%d,\"salt\":\"%s\",\"payload\":\"%s\"}"
                .formatted(fact.id(), fact.type(), fact.position(), base64(fact.salt()), base64(fact.payload()));
    }

    public String erased(Sealed fact, Sealed erasure, Note checkpoint) {
        return erased(
                fact.id(), fact.position(), entry(erasure.index()), proof(erasure.index(), checkpoint), open(erasure));
    }

    public static String erased(String id, int position, byte[] entry, byte[] proof, String record) {
        String escaped = new String(proof, UTF_8).replace("\n", "\\n");
        return "{\"id\":\"%s\",\"position\":%d,\"erasedBy\":{\"entry\":\"%s\",\"proof\":\"%s\",\"record\":%s}}"
                .formatted(id, position, base64(entry), escaped, record);
    }

    public static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private Hash hash(int level, long index) {
        if (level == 0) {
            return MerkleTree.leafHash(entry(index));
        }
        return MerkleTree.nodeHash(hash(level - 1, 2 * index), hash(level - 1, 2 * index + 1));
    }

    private String id() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
