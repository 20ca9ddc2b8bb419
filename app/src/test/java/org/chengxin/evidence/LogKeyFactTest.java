package org.chengxin.evidence;

import java.time.Instant;
import java.util.List;
import org.chengxin.evidence.key.LogKey;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.note.VerifierKey;
import org.junit.jupiter.api.Test;

/** The keys of the log are sealed under the names that they always had. */
class LogKeyFactTest {

    @Test
    void itsFormNeverChanges() throws VerificationException {
        Instant from = Instant.parse("2026-03-02T00:00:00Z");
        LogKey old = new LogKey(
                "one",
                VerifierKey.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"),
                from,
                from.plusSeconds(60),
                null);
        LogKey fresh = new LogKey(
                "two",
                VerifierKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"),
                from.plusSeconds(60),
                null,
                null);
        SealedForms.check(
                "log-key", LogKeyFacts.fact(SealedForms.id(3), "example.com/log", List.of(fresh), List.of(old, fresh)));
    }
}
