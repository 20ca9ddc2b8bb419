package org.chengxin.adapter.outgoing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.chengxin.adapter.outgoing.Dispatch.Seen;
import org.chengxin.adapter.outgoing.Dispatch.State;
import org.chengxin.adapter.outgoing.Dispatch.There;
import org.chengxin.evidence.SealedForms;
import org.junit.jupiter.api.Test;

class LookFactTest {

    private static Dispatch dispatch(UUID version) {
        return new Dispatch(
                SealedForms.uuid(1),
                "credit-portal",
                "penalty",
                SealedForms.uuid(2),
                version,
                SealedForms.uuid(4),
                7,
                false,
                LocalDate.parse("2026-03-02"),
                null,
                State.DELIVERED,
                new There("MN-000001", "https://example.com/records/MN-000001", Instant.parse("2026-03-02T00:00:00Z")),
                null,
                null);
    }

    @Test
    void aLookIsSealedWithoutWhatThePageTold() {
        byte[] digest = {1, 2, 3};
        SealedForms.check(
                "publication-proof",
                LookFact.of(SealedForms.id(9), dispatch(SealedForms.uuid(3)), Seen.STANDING, true, digest));
        SealedForms.check(
                "publication-proof-gone", LookFact.of(SealedForms.id(9), dispatch(null), Seen.GONE, false, digest));
    }
}
