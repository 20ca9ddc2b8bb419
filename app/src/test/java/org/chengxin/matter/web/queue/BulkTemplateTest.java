package org.chengxin.matter.web.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.chengxin.web.Fixture;
import org.chengxin.web.ui.Option;
import org.junit.jupiter.api.Test;

/** What is done to many matters is asked first, and then told one by one. */
class BulkTemplateTest {

    private static final List<BulkPage.Chosen> TWO =
            List.of(new BulkPage.Chosen("id-1", "〔2026〕诉1号"), new BulkPage.Chosen("id-2", "〔2026〕诉2号"));
    private static final List<Option> STAFF = List.of(new Option("a", "李<四>"), new Option("b", "王五"));

    private static String html(BulkPage page) {
        return Fixture.render(Locale.CHINESE, "matter/bulk.jte", "page", page);
    }

    private static BulkPage asked(String act, String account) {
        return new BulkPage(act, account, TWO, STAFF, "the-key", List.of(), null);
    }

    @Test
    void takingIsAskedWithEveryNumber() {
        assertThat(html(asked("take", "")))
                .contains("承办 2 件", "〔2026〕诉1号", "〔2026〕诉2号", "name=\"id\" value=\"id-2\"", "value=\"the-key\"")
                .doesNotContain("name=\"account\"");
    }

    @Test
    void assigningAsksToWhomAndKnowsTheLightestLoaded() {
        assertThat(html(asked("assign", "b")))
                .contains("指派 2 件", "李&lt;四&gt;", "<option value=\"b\" selected>", "<option value=\"\">");
    }

    @Test
    void whereNothingWasChosenNothingIsAsked() {
        assertThat(html(new BulkPage("take", "", List.of(), STAFF, "k", List.of(), "没有选择")))
                .contains("没有选择")
                .doesNotContain("name=\"sure\"");
    }

    @Test
    void eachResultIsToldWithWhatWentWrong() {
        BulkPage done = new BulkPage(
                "take",
                "",
                TWO,
                STAFF,
                "k",
                List.of(
                        new BulkPage.Result("id-1", "〔2026〕诉1号", null),
                        new BulkPage.Result("id-2", "〔2026〕诉2号", "已有人承办")),
                null);
        assertThat(done.done()).isEqualTo(1);
        assertThat(html(done)).contains("已办 1 件", "已有人承办", "href=\"/workbench/matters/id-2\"");
    }
}
