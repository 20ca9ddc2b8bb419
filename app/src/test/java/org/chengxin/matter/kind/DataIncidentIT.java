package org.chengxin.matter.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.matter.kind.Bureau.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.chengxin.ServerTest;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.matter.Actor;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.rule.LegalClock;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A use of personal data is weighed before it begins, and a leak is assessed, reported and told (个人信息保护法第55条至第57条). */
class DataIncidentIT extends ServerTest {

    private static final String PLACE = "654227";

    @Autowired
    private Matters matters;

    @Autowired
    private Accounts accounts;

    @Autowired
    private LegalClock clock;

    @LocalServerPort
    private int port;

    private Bureau bureau;
    private Caller handler;
    private Caller second;
    private Organisation authority;
    private Caller watcher;

    @BeforeEach
    void anOfficeAndTheAuthority() {
        bureau = new Bureau(city(), accounts, matters);
        Organisation office = bureau.office("market-regulator", "district", PLACE);
        handler = bureau.officer(office, "handler");
        second = bureau.officer(office, "head");
        authority = bureau.office("posts", "district", "654228");
        watcher = bureau.officer(authority, "handler");
    }

    private MatterId found() {
        return bureau.open(
                        "data-incident",
                        Actor.of(handler),
                        Channel.WORKBENCH,
                        form(
                                "kind", List.of("leaked"),
                                "found", clock.today().toString(),
                                "facts", "导出文件误发",
                                "authority", authority.id().toString()))
                .id();
    }

    private void assessed(MatterId id) {
        bureau.act(
                id,
                handler,
                "assess",
                form("classes", "电话号码", "persons", "12", "cause", "误发", "harm", "骚扰电话", "remedy", "已撤回"));
    }

    private void reported(MatterId id) {
        assessed(id);
        bureau.act(id, handler, "report", form("content", "十二人的电话号码误发，已撤回", "contact", "0571-00000000"));
    }

    /** Of the case, as the authority reads it. */
    private long papers(MatterId id) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(watcher.displayName(), Bureau.PASSWORD);
        return Pattern.compile("/papers/[0-9a-f-]{36}\\.html")
                .matcher(visitor.get("/workbench/matters/" + id).body())
                .results()
                .map(MatchResult::group)
                .distinct()
                .count();
    }

    private LocalDate due(MatterId id, String clockName) {
        return bureau.view(id, handler).clocks().stream()
                .filter(each -> each.name().equals(clockName))
                .findFirst()
                .orElseThrow()
                .due();
    }

    @Test
    void aLeakIsReportedInADayToldInThreeAndClosedByTwo() {
        MatterId id = found();
        assertThat(due(id, "report")).isEqualTo(clock.today().plusDays(1));
        reported(id);
        assertThat(papers(id)).as("the authority has it in writing").isEqualTo(1);
        assertThat(due(id, "telling")).isEqualTo(clock.today().plusDays(3));
        bureau.act(id, handler, "tell", form("content", "您的电话号码曾被误发，请留意骚扰电话", "way", "短信", "told", "12"));
        assertThat(papers(id)).isEqualTo(2);
        bureau.act(id, handler, "close", form("result", "已整改导出审批"));
        assertThat(bureau.stage(id, handler)).as("nobody closes it alone").isEqualTo("told");
        bureau.confirm(id, second);
        assertThat(bureau.stage(id, handler)).isEqualTo("closed");
    }

    @Test
    void personsAreSparedByTwoAndToldAfterAllIfTheAuthorityRequiresIt() {
        MatterId id = found();
        reported(id);
        bureau.act(id, handler, "spare", form("reason", "收件人未打开即撤回"));
        assertThat(bureau.stage(id, handler)).isEqualTo("reported");
        bureau.confirm(id, second);
        assertThat(bureau.stage(id, handler)).isEqualTo("told");
        bureau.act(id, watcher, "require", form("reason", "可能已经泄露"));
        assertThat(bureau.stage(id, handler)).isEqualTo("reported");
    }

    @Test
    void whatIsNoIncidentIsClosedByTwo() {
        MatterId id = found();
        bureau.act(id, handler, "no-incident", form("reason", "文件为空"));
        bureau.confirm(id, second);
        assertThat(bureau.stage(id, handler)).isEqualTo("no-incident");
    }

    @Test
    void aUseIsAssessedByTwoBeforeItBegins() {
        MatterId id = bureau.open("impact-assessment", Actor.of(handler), Channel.WORKBENCH, use())
                .id();
        assertThat(due(id, "decision")).isAfter(clock.today());
        bureau.act(
                id,
                handler,
                "adopt",
                form("lawful", "合法", "effect", "有限", "protection", "加密", "conclusion", "conditions"));
        assertThat(bureau.stage(id, handler)).as("nobody adopts it alone").isEqualTo("assessing");
        bureau.confirm(id, second);
        assertThat(bureau.stage(id, handler)).isEqualTo("adopted");
        MatterId other = bureau.open("impact-assessment", Actor.of(handler), Channel.WORKBENCH, use())
                .id();
        bureau.act(other, handler, "drop", form("reason", "不再进行"));
        assertThat(bureau.stage(other, handler)).isEqualTo("dropped");
    }

    private Map<String, Object> use() {
        return form(
                "activity",
                "评价模型训练",
                "ground",
                List.of("automated"),
                "purpose",
                "识别虚假评价",
                "classes",
                "买家代号",
                "start",
                clock.today().plusDays(60).toString());
    }
}
