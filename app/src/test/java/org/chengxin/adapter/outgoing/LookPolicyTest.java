package org.chengxin.adapter.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chengxin.adapter.outgoing.Dispatch.Seen;
import org.junit.jupiter.api.Test;

class LookPolicyTest {

    private static final List<String> SHOWN = List.of("杭西市监处罚〔2026〕12号", "甲&乙公司");
    private static final String PAGE = "<td>杭西市监处罚〔2026〕12号</td><td>甲&amp;乙公司</td>";

    @Test
    void aThingStandsThereWhenItsPageTellsAllOfIt() {
        assertThat(LookPolicy.judge(200, PAGE, SHOWN, false)).hasValue(Seen.STANDING);
        assertThat(LookPolicy.judge(200, "<td>杭西市监处罚〔2026〕12号</td>", SHOWN, false))
                .hasValue(Seen.OTHER);
        assertThat(LookPolicy.judge(200, "<h1>维护中</h1>", SHOWN, false)).hasValue(Seen.OTHER);
        assertThat(LookPolicy.judge(404, "", SHOWN, false)).hasValue(Seen.MISSING);
        assertThat(LookPolicy.judge(200, PAGE, List.of(), false))
                .as("nothing to recognise it by")
                .hasValue(Seen.OTHER);
    }

    @Test
    void aWithdrawnThingIsGoneWhenItsPageTellsItNoMore() {
        assertThat(LookPolicy.judge(410, "", SHOWN, true)).hasValue(Seen.GONE);
        assertThat(LookPolicy.judge(404, "", SHOWN, true)).hasValue(Seen.GONE);
        assertThat(LookPolicy.judge(200, "<p>该信息已撤下</p>", SHOWN, true)).hasValue(Seen.GONE);
        assertThat(LookPolicy.judge(200, PAGE, SHOWN, true)).hasValue(Seen.REMAINS);
    }

    @Test
    void aSystemThatIsAwayShowsNothingEitherWay() {
        for (int status : new int[] {500, 503, 302, 403}) {
            assertThat(LookPolicy.judge(status, PAGE, SHOWN, false)).isEmpty();
            assertThat(LookPolicy.judge(status, PAGE, SHOWN, true)).isEmpty();
        }
    }
}
