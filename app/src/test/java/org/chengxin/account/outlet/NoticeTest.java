package org.chengxin.account.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A notice is bounded, tells no log whom it is for, and is tried six times within a day. */
class NoticeTest {

    @Test
    void longWordsAreCutBetweenCharacters() {
        Notice notice = new Notice(null, null, null, "标".repeat(200), "𠮷".repeat(2_000), "/" + "x".repeat(999));
        assertThat(notice.title()).hasSize(100).endsWith("…");
        assertThat(notice.text().length()).isBetween(1_998, 2_000);
        assertThat(notice.text().codePoints().filter(point -> Character.isSurrogate((char) point) && point < 0x10000))
                .isEmpty();
        assertThat(notice.about()).hasSize(300);
    }

    @Test
    void aTitleIsOneLine() {
        assertThat(new Notice(null, null, null, "a\r\nBcc: b", "", "").title()).isEqualTo("a Bcc: b");
    }

    @Test
    void nobodyIsNamedWhereANoticeIsPrinted() {
        Notice notice = new Notice(null, "13812345678", "a@b.cn", "标题", "正文", "/x");
        assertThat(notice.toString() + Words.of(notice) + new OrganisationContact("a@b.cn", "138"))
                .doesNotContain("138", "a@b", "标题", "正文");
    }

    @Test
    void triesAreFurtherAndFurtherApartAndEndWithinADay() {
        Duration all = Duration.ZERO;
        Duration last = Duration.ZERO;
        int attempts = 1;
        for (var wait = RetryPolicy.after(1); wait.isPresent(); wait = RetryPolicy.after(attempts)) {
            assertThat(wait.get()).isGreaterThan(last);
            last = wait.get();
            all = all.plus(last);
            attempts++;
        }
        assertThat(attempts).isEqualTo(6);
        assertThat(all).isLessThan(Duration.ofDays(1));
    }
}
