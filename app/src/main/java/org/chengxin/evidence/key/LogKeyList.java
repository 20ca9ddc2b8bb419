package org.chengxin.evidence.key;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.chengxin.evidencelog.file.DataDirectory;
import org.chengxin.evidencelog.key.Keyring;
import org.chengxin.evidencelog.key.KeyringException;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.note.SigningKey;
import org.chengxin.evidencelog.note.VerifierKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code keys/log-keys.json}: present and former log keys with their validity, oldest first. It holds no secrets; a MAC made
 * with the key ring keeps others from restoring or ending a key.
 */
final class LogKeyList {

    static final String FILE = "keys/log-keys.json";
    private static final int LIMIT = 1 << 20;

    private final Keyring ring;
    private final DataDirectory directory;
    private final JsonMapper json = JsonMapper.builder().build();

    /** ASCII member names and values only, so that sorted output is RFC 8785. */
    private final JsonMapper sorted =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    LogKeyList(Keyring ring) {
        this.ring = ring;
        this.directory = ring.directory();
    }

    boolean exists() {
        return directory.has(FILE);
    }

    void write(List<LogKey> keys) {
        ObjectNode list = JsonNodeFactory.instance.objectNode();
        var members = list.put("v", 1).putArray("keys");
        for (LogKey key : keys) {
            ObjectNode member = members.addObject();
            member.put("file", key.file())
                    .put("vkey", key.verifier().toString())
                    .put("from", key.from().toString());
            if (key.until() != null) {
                member.put("until", key.until().toString());
            }
        }
        ObjectNode file = JsonNodeFactory.instance.objectNode();
        file.set("list", list);
        file.put("seal", seal(list));
        directory.writePrivate(FILE, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(file));
    }

    List<LogKey> read(Instant now) {
        byte[] bytes = directory.read(FILE);
        try {
            JsonNode file = bytes.length > LIMIT ? JsonNodeFactory.instance.nullNode() : json.readTree(bytes);
            JsonNode list = file.path("list");
            byte[] sealed = file.path("seal").asString("").getBytes(StandardCharsets.US_ASCII);
            if (!list.isObject()
                    || !MessageDigest.isEqual(seal(list).getBytes(StandardCharsets.US_ASCII), sealed)
                    || list.path("v").asInt(0) != 1) {
                throw altered();
            }
            List<LogKey> keys = new ArrayList<>();
            for (JsonNode member : list.path("keys")) {
                keys.add(key(member, now));
            }
            return keys;
        } catch (JacksonException | VerificationException | java.time.DateTimeException unreadable) {
            throw altered();
        }
    }

    private LogKey key(JsonNode member, Instant now) throws VerificationException {
        String file = member.path("file").asString("");
        VerifierKey verifier = VerifierKey.parse(member.path("vkey").asString(""));
        Instant from = Instant.parse(member.path("from").asString(""));
        Instant until = member.has("until") ? Instant.parse(member.path("until").asString("")) : null;
        LogKey key = new LogKey(file, verifier, from, until, null);
        return key.signsAt(now) || ring.has(file)
                ? new LogKey(file, verifier, from, until, signer(file, verifier))
                : key;
    }

    private @Nullable SigningKey signer(String file, VerifierKey verifier) {
        if (!ring.has(file)) {
            throw new KeyringException("keys/" + file + " is missing: restore it from the backup, the log cannot be"
                    + " signed without it（签名密钥缺失）");
        }
        SigningKey signer = SigningKey.of(verifier.name(), verifier.type(), ring.secret(file));
        if (!signer.verifier().equals(verifier)) {
            throw new KeyringException("keys/" + file + " is not the key that " + FILE + " names: restore both of one"
                    + " moment（密钥与清单不符）");
        }
        return signer;
    }

    private String seal(JsonNode list) {
        return HexFormat.of().formatHex(ring.seal(sorted.writeValueAsBytes(list)));
    }

    private static KeyringException altered() {
        return new KeyringException(FILE + " is damaged or was altered: restore it from the backup（密钥清单已损坏）");
    }
}
