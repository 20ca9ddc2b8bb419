package org.chengxin.evidence;

import java.time.Instant;
import org.chengxin.evidence.Erasures.Erasure;
import org.junit.jupiter.api.Test;

/** An erasure is sealed under the names that it always had. */
class ErasureFactTest {

    @Test
    void itsFormNeverChanges() {
        Erasure erasure = new Erasure(
                SealedForms.id(1), SealedForms.id(2), Instant.parse("2026-03-02T01:02:03.004Z"), "个人信息保护法第47条");
        SealedForms.check("erasure", Erasures.fact(erasure, new byte[] {1, 2, 3}));
    }
}
