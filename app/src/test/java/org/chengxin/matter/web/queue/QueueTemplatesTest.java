package org.chengxin.matter.web.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chengxin.matter.web.view.DueView;
import org.chengxin.web.Fixture;
import org.chengxin.web.ui.Option;
import org.junit.jupiter.api.Test;

/** The queue and the wall: what is due in words, filters that offer what there is, and ways on. */
class QueueTemplatesTest {

    private static final String ALL = "/workbench/matters?whose=all&definition=complaint";

    private static DueView due(String words, String tone, boolean provisional) {
        return new DueView("", "2026-03-04", words, tone, provisional, false, "");
    }

    private static InboxPage.Line line(DueView due, String handler) {
        return new InboxPage.Line(
                "the-id", "〔2026〕诉1号", "投诉", "待受理", "2026-03-02", due, "承办机关", handler, false, "", "");
    }

    private static String inbox(Filters filters, List<Option> handlers, List<Option> places, InboxPage.Line... lines) {
        InboxPage page = new InboxPage(
                "西湖区<局>",
                filters,
                List.of(new Option("complaint", "投诉")),
                handlers,
                places,
                List.of(),
                List.of(),
                List.of(lines),
                true,
                false,
                null,
                null);
        return Fixture.render(Locale.CHINESE, "matter/inbox.jte", "page", page);
    }

    private static Filters none() {
        return Filters.of(Map.of());
    }

    @Test
    void aDueDateIsAWordAndADateAndMarkedWhereItIsProvisional() {
        String html = inbox(none(), List.of(), List.of(), line(due("还剩 2 个工作日", "soon", true), "李四"));
        assertThat(html).contains("还剩 2 个工作日", "2026-03-04", "暂定", "李四", "西湖区&lt;局");
        assertThat(inbox(none(), List.of(), List.of(), line(due("已超期 3 天", "bad", false), "")))
                .contains("已超期 3 天", "未分派")
                .doesNotContain("暂定</span>");
    }

    @Test
    void firmsAreNotAskedWhoIsInChargeNorWhere() {
        assertThat(inbox(none(), List.of(), List.of())).doesNotContain("name=\"handler\"", "name=\"place\"");
    }

    @Test
    void anOfficeNarrowsByPersonAndPlaceAndSeesWhatIsChosen() {
        String html = inbox(
                Filters.of(Map.of("handler", "nobody", "place", "330106")),
                List.of(new Option("nobody", "未分派"), new Option("a", "李四")),
                List.of(new Option("330106", "西湖区"), new Option("330110", "余杭区")));
        assertThat(html)
                .contains(
                        "name=\"handler\"", "<option value=\"nobody\" selected>", "<option value=\"330106\" selected>")
                .contains("没有符合条件的事项");
    }

    @Test
    void whatIsLateAndSoonIsCounted() {
        InboxPage page = new InboxPage(
                "局",
                none(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        line(due("", "bad", false), ""),
                        line(due("", "soon", false), ""),
                        line(due("", "soon", false), ""),
                        line(due("", "plain", false), "")),
                false,
                false,
                null,
                null);
        assertThat(page.overdue()).isEqualTo(1);
        assertThat(page.soon()).isEqualTo(2);
    }

    @Test
    void theNextPageIsALink() {
        InboxPage page = new InboxPage(
                "局",
                none(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(line(due("", "plain", false), "")),
                false,
                false,
                null,
                "/workbench/matters?after=x");
        assertThat(Fixture.render(Locale.ENGLISH, "matter/inbox.jte", "page", page))
                .contains("/workbench/matters?after=x", "one line")
                .doesNotContain("value=\"assign\"");
    }

    private static String wall() {
        WorkloadPage.Ways ways = new WorkloadPage.Ways(
                ALL, ALL + "&due=soon", ALL + "&due=overdue", ALL + "&due=provisional", ALL + "&handler=nobody");
        WorkloadPage page = new WorkloadPage(
                "the-office",
                "西湖区局",
                List.of(),
                false,
                List.of(
                        new WorkloadPage.Line("投诉", "", 4, 1, 2, 0, 4, ways),
                        new WorkloadPage.Line("投诉", "李四", 3, 0, 0, 1, 0, ways)),
                List.of(new Option("a", "李四")),
                List.of());
        return Fixture.render(Locale.CHINESE, "matter/workload.jte", "page", page);
    }

    @Test
    void theWallAddsUpAndEveryCountLeadsToItsLines() {
        assertThat(wall())
                .contains("在办 7 件", "href=\"/workbench/matters?whose=all&amp;definition=complaint\"")
                .contains("due=soon\"", "due=overdue\"", "due=provisional\"")
                .contains("未分派", "李四", "hand-over");
    }

    @Test
    void whatIsOverSaysWhenInPlaceOfADueDate() {
        InboxPage.Line over = new InboxPage.Line(
                "the-id",
                "〔2026〕诉1号",
                "投诉",
                "已办结",
                "2026-03-02",
                due("已超期", "bad", false),
                "",
                "",
                false,
                "西湖区局",
                "2026-03-09");
        assertThat(inbox(none(), List.of(), List.of(), over))
                .contains("2026-03-09 办结", "西湖区局")
                .doesNotContain("已超期</span>");
    }
}
