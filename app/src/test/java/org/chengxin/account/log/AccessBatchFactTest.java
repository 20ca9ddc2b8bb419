package org.chengxin.account.log;

import java.time.Instant;
import java.util.List;
import org.chengxin.evidence.SealedForms;
import org.junit.jupiter.api.Test;

/** A batch of the access log is sealed under the names that it always had. */
class AccessBatchFactTest {

    @Test
    void itsFormNeverChanges() {
        Instant at = Instant.parse("2026-03-02T01:02:03.004Z");
        AccessLine whole = new AccessLine(
                SealedForms.uuid(1),
                at,
                SealedForms.uuid(2),
                SealedForms.uuid(3),
                "stranger",
                "read",
                "matter 1",
                "案件",
                2);
        AccessLine bare = new AccessLine(SealedForms.uuid(4), at, null, null, null, "read", "matter 1", null, 1);
        SealedForms.check(
                "access-batch",
                AccessBatch.fact(
                        SealedForms.id(5), 7, new byte[] {9}, List.of(whole, bare), List.of(SealedForms.uuid(6))));
    }
}
