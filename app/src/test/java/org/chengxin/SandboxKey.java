package org.chengxin;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.chengxin.evidencelog.note.Note;
import org.chengxin.evidencelog.note.SignatureType;
import org.chengxin.evidencelog.note.SigningKey;

/** The key of a sandbox that the server of the tests trusts, and what that sandbox says. */
public final class SandboxKey {

    private static final SigningKey KEY = SigningKey.of("sandbox.test/log", SignatureType.ED25519, new byte[32]);

    private SandboxKey() {}

    public static String published() {
        return KEY.verifier().toString();
    }

    /** A statement for an organisation of that code and kind, as of a day. */
    public static String vouches(String code, String kind, String day) {
        String text = "chengxin conformance v1\nlog sandbox.test/log\nname 某平台\ncode %s\nkind %s\ngrade core\nday %s\n"
                .formatted(code, kind, day);
        return signs(text);
    }

    /** Any text under its signature. */
    public static String signs(String text) {
        return new String(Note.sign(text, List.of(KEY)).toBytes(), StandardCharsets.UTF_8);
    }
}
