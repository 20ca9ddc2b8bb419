package org.chengxin.onboarding;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.note.Note;
import org.chengxin.evidencelog.note.VerifierKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Checks the statements by which the sandbox vouches for an organisation's program (docs/formats/api.md). Without the sandbox's key
 * none is good, so that nobody gets a token for a program that was never seen.
 */
@Component
class SandboxStatements {

    private static final String FIRST = "chengxin conformance v1";

    /** Older statements tell of a program that has changed since. Own choice. */
    private static final int MONTHS = 6;

    private final String key;

    /** @param key of the sandbox's log, as its {@code /log/keys} tells it */
    SandboxStatements(@Value("${chengxin.onboarding.sandbox-key:}") String key) {
        this.key = key;
    }

    /** Whether the sandbox has vouched for a program of this organisation, not long ago. */
    boolean vouchFor(Applicant to, String statement, LocalDate today) {
        try {
            Note note = Note.parse((statement.strip().replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8));
            note.verify(List.of(VerifierKey.parse(key)));
            Map<String, String> lines = new HashMap<>();
            note.text()
                    .lines()
                    .skip(1)
                    .map(line -> line.split(" ", 2))
                    .filter(parts -> parts.length == 2)
                    .forEach(parts -> lines.put(parts[0], parts[1]));
            LocalDate day = LocalDate.parse(lines.getOrDefault("day", ""));
            return note.text().startsWith(FIRST + "\n")
                    && to.code().equals(lines.get("code"))
                    && to.kind().word().equals(lines.get("kind"))
                    && !day.isBefore(today.minusMonths(MONTHS));
        } catch (VerificationException | DateTimeParseException | IllegalArgumentException unfit) {
            return false;
        }
    }
}
