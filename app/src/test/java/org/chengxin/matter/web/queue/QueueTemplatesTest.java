package org.chengxin.matter.web.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chengxin.field.ListQuery;
import org.chengxin.matter.web.view.DueView;
import org.chengxin.web.Fixture;
import org.chengxin.web.list.Listing;
import org.chengxin.web.ui.Option;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/** The queue and the wall: what is due in words, filters that offer what there is, and ways on. */
class QueueTemplatesTest {

    private static final String ALL = "/workbench/matters?whose=all&definition=complaint";

    private static DueView due(String words, String tone, boolean provisional) {
        return new DueView("", "2026-03-04", words, tone, provisional, false, "");
    }

    private static InboxPage.Line line(DueView due, String handler, String office, String ended) {
        return new InboxPage.Line(
                "the-id", "〔2026〕诉1号", "投诉", "待受理", "2026-03-02", due, "承办机关", handler, false, office, ended);
    }

    private static String inbox(boolean chosen, InboxPage.Line... lines) {
        Listing<InboxPage.Line> list = InboxList.of(Fixture.texts(), chosen);
        ListQuery query = list.query(Map.of());
        LocaleContextHolder.setLocale(Locale.CHINESE);
        InboxPage page =
                new InboxPage("西湖区<局>", list.page(query, list.of(List.of(lines), query)), null, List.of(), false, null);
        return Fixture.render(Locale.CHINESE, "matter/inbox.jte", "page", page);
    }

    @Test
    void aDueDateIsAWordAndADateAndMarkedWhereItIsProvisional() {
        String html = inbox(true, line(due("还剩 2 个工作日", "soon", true), "李四", "", ""));
        assertThat(html)
                .contains("还剩 2 个工作日", "2026-03-04", "暂定", "李四", "西湖区&lt;局")
                .contains("value=\"the-id\"", "value=\"assign\"");
        assertThat(inbox(false, line(due("已超期 3 天", "bad", false), "", "", "")))
                .contains("已超期 3 天", "未分派")
                .doesNotContain("暂定</span>", "value=\"assign\"", "name=\"id\"");
    }

    @Test
    void whatIsOverSaysWhenInPlaceOfADueDate() {
        assertThat(inbox(true, line(due("已超期", "bad", false), "", "西湖区局", "2026-03-09")))
                .contains("2026-03-09 办结", "西湖区局")
                .doesNotContain("已超期</span>");
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
}
