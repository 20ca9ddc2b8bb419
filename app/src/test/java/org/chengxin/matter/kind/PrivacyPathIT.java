package org.chengxin.matter.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.matter.kind.Bureau.form;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.ServerTest;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.Role;
import org.chengxin.account.office.Offices;
import org.chengxin.matter.Actor;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.Matters;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A person asks to see, copy, correct or erase what is held: each way to its end, and what is refused says why and what can be done. */
class PrivacyPathIT extends ServerTest {

    @Autowired
    private Accounts accounts;

    @Autowired
    private Matters matters;

    @Autowired
    private Offices offices;

    @LocalServerPort
    private int port;

    private Bureau bureau;
    private Caller handler;
    private Caller second;
    private Caller person;
    private Visitor visitor;

    @BeforeEach
    void anOfficeAndAPerson() {
        bureau = new Bureau(city(), accounts, matters);
        Organisation office = bureau.cityOffice(offices, "market-regulator");
        handler = bureau.officer(office, "handler");
        second = bureau.officer(office, "handler");
        Organisation operator = bureau.organisation("operator");
        String name = "privacy-" + UUID.randomUUID();
        UUID account = UUID.fromString(city().newAccount(operator.id().toString(), name, "citizen", Bureau.PASSWORD));
        person = new Caller(operator, account, name, Role.CITIZEN, false);
        visitor = new Visitor(port);
        visitor.signIn(name, Bureau.PASSWORD);
    }

    private MatterId asked(String wanted, String data) {
        return bureau.open(
                        "privacy-request",
                        Actor.of(person),
                        Channel.WORKBENCH,
                        form(
                                "name", "沈示例",
                                "phone", "13800000000",
                                "place", "330106",
                                "wanted", wanted,
                                "data", data,
                                "identity", "account"))
                .id();
    }

    private MatterId accepted(String wanted, String data) {
        MatterId id = asked(wanted, data);
        assertThat(bureau.view(id, handler).clocks())
                .as("an answer is due")
                .anyMatch(clock -> clock.name().equals("decision") && clock.due() != null);
        bureau.act(id, handler, "accept", form());
        return id;
    }

    private void decided(MatterId id, String step, Map<String, Object> form) {
        bureau.act(id, handler, step, form);
        assertThat(bureau.stage(id, handler)).as("nobody decides alone").isNotEqualTo("kept");
        bureau.confirm(id, second);
    }

    /** The one paper that the person received, as the person reads it. */
    private String paper(MatterId id) {
        Matcher link = Pattern.compile("/workbench/matters/" + id + "/papers/[0-9a-f-]{36}\\.html")
                .matcher(visitor.get("/workbench/matters/" + id).body());
        assertThat(link.find()).isTrue();
        return visitor.get(link.group()).body();
    }

    @Test
    void whatIsHeldIsShownWithPurposeSourceAndRecipients() {
        MatterId id = accepted("access", "我的投诉和谁看过");
        bureau.act(id, handler, "answer", form("conclusion", "现告知所持有的信息", "explanation", "用于办理投诉，由本人填写，保存三年，未提供给他人"));
        assertThat(bureau.stage(id, handler)).isEqualTo("answered");
        assertThat(paper(id)).contains("个人信息请求答复书", "现告知所持有的信息", "未提供给他人", "第四十五条");
        assertThat(visitor.get("/workbench/looked").statusCode())
                .as("and reads who looked")
                .isEqualTo(200);
    }

    @Test
    void aCopyIsReadableByMachinesAndHoldsTheOwnAlone() {
        MatterId id = accepted("copy", "我提交过的全部内容");
        String copy = visitor.get("/workbench/own-data.json").body();
        assertThat(org.chengxin.Server.JSON.readTree(copy).propertyNames())
                .as("each module's part, and what was cut off")
                .contains("account", "matters", "records", "subjects", "measures", "evaluations", "incomplete");
        assertThat(copy).contains("我提交过的全部内容", "沈示例", bureau.view(id, person).number());
        bureau.act(id, handler, "answer", form("conclusion", "副本可以在工作台下载", "explanation", "用于办理请求"));
        assertThat(paper(id)).contains("副本可以在工作台下载");
        Caller other = person;
        anOfficeAndAPerson();
        assertThat(visitor.get("/workbench/own-data.json").body()).doesNotContain("沈示例");
        assertThat(visitor.get("/workbench/matters/" + id).statusCode())
                .as("another person, not " + other.displayName())
                .isEqualTo(404);
    }

    @Test
    void aCorrectionIsAnsweredWithWhatItSaysNow() {
        MatterId id = accepted("correct", "联系电话写错了");
        bureau.act(id, handler, "answer", form("conclusion", "联系电话已经更正", "explanation", "依申请更正"));
        assertThat(paper(id)).contains("联系电话已经更正", "第四十六条");
        assertThat(bureau.view(id, person).ended()).isTrue();
    }

    @Test
    void whatIsKeptByLawSaysWhyAndWhatCanBeDone() {
        MatterId id = accepted("erase", "我的行政处罚");
        decided(id, "keep", form("conclusion", "不予删除", "reason", "公示期尚未届满", "basis", "浙江省公共信用信息管理条例第16条"));
        assertThat(bureau.stage(id, handler)).isEqualTo("kept");
        assertThat(paper(id)).contains("不予删除", "公示期尚未届满", "第十六条", "向人民法院提起诉讼", "向履行个人信息保护职责的部门投诉");
    }

    @Test
    void aRefusalSaysWhyAndWhatCanBeDone() {
        MatterId id = asked("access", "别人的投诉");
        bureau.act(id, handler, "refuse", form("reason", "身份无法核实", "basis", "个人信息保护法第50条"));
        assertThat(bureau.stage(id, handler)).isEqualTo("received");
        bureau.confirm(id, second);
        assertThat(bureau.stage(id, person)).isEqualTo("refused");
        assertThat(paper(id)).contains("身份无法核实", "第五十条", "重新提出", "向人民法院提起诉讼", "投诉");
    }

    @Test
    void eachOtherRightHasItsWayAndItsArticle() {
        MatterId explained = accepted("explain", "评价用了哪些信息");
        bureau.act(explained, handler, "explain", form("conclusion", "现说明处理规则", "explanation", "评价规则公开"));
        assertThat(paper(explained)).contains("现说明处理规则", "第四十八条");
        MatterId consent = accepted("consent", "撤回再提供的同意");
        bureau.act(consent, handler, "end-consent", form("conclusion", "已停止处理", "explanation", "撤回前的处理仍然有效"));
        assertThat(paper(consent)).contains("已停止处理", "第十五条");
        MatterId person = accepted("person", "评价等级");
        decided(person, "decide-in-person", form("conclusion", "经人工核对，维持原结果", "explanation", "依据齐全"));
        assertThat(paper(person)).contains("经人工核对", "第二十四条");
        assertThat(refusedStep(accepted("copy", "副本"), "explain")).isEqualTo(MatterProblem.NOT_OFFERED);
    }

    private MatterProblem refusedStep(MatterId id, String step) {
        return (MatterProblem) org.assertj.core.api.Assertions.catchThrowableOfType(
                        ProblemException.class,
                        () -> bureau.act(id, handler, step, form("conclusion", "一", "explanation", "二")))
                .problem();
    }

    @Test
    void thePersonTakesTheRequestBack() {
        MatterId id = accepted("copy", "不需要了");
        bureau.act(id, person, "withdraw", form());
        assertThat(bureau.stage(id, person)).isEqualTo("withdrawn");
    }
}
