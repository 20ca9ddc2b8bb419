package org.chengxin.evidencelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.merkle.VerificationException.Reason;
import org.junit.jupiter.api.Test;

class EntryBundleTest {
    @Test
    void entriesOfEveryLengthSurviveTheirBundle() throws VerificationException {
        List<byte[]> entries = List.of(new byte[0], new byte[] {1}, new byte[255], new byte[256], new byte[65_535]);

        List<byte[]> decoded = EntryBundle.decode(EntryBundle.encode(entries), 5);

        assertThat(decoded).usingElementComparator(Arrays::compare).containsExactlyElementsOf(entries);
    }

    @Test
    void theLengthIsTwoBytesBigEndian() {
        assertThat(EntryBundle.encode(List.of(new byte[258])))
                .startsWith(1, 2, 0)
                .hasSize(260);
    }

    @Test
    void randomEntriesSurvive() throws VerificationException {
        long seed = Seeds.seed();
        List<byte[]> entries = Seeds.entries(new Random(seed), 256, 500);

        assertThat(EntryBundle.decode(EntryBundle.encode(entries), 256))
                .as("seed %d", seed)
                .usingElementComparator(Arrays::compare)
                .containsExactlyElementsOf(entries);
    }

    @Test
    void aBundleCutOrContinuedAnywhereIsMalformed() {
        byte[] bundle = EntryBundle.encode(TestLog.entries(0, 3));
        for (int length = 0; length <= bundle.length + 1; length++) {
            byte[] changed = Arrays.copyOf(bundle, length);
            if (length != bundle.length) {
                assertThatExceptionOfType(VerificationException.class)
                        .as("%d bytes", length)
                        .isThrownBy(() -> EntryBundle.decode(changed, 3))
                        .matches(failure -> failure.reason() == Reason.MALFORMED);
            }
        }
    }
}
