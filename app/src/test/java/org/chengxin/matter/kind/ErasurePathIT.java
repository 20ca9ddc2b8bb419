package org.chengxin.matter.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.chengxin.matter.kind.Bureau.form;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.ServerTest;
import org.chengxin.TestErasure;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.Role;
import org.chengxin.account.office.Offices;
import org.chengxin.job.Job;
import org.chengxin.matter.Actor;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.Matters;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.ProposalList;
import org.chengxin.rule.proposal.ProposalProblem;
import org.chengxin.rule.proposal.Proposals;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An erasure is decided in a case, of the requester's own, agreed to by who has it, and certified once it has happened. */
class ErasurePathIT extends ServerTest {

    private static final String BASIS = "个人信息保护法第47条";

    @Autowired
    private Accounts accounts;

    @Autowired
    private Matters matters;

    @Autowired
    private Offices offices;

    @Autowired
    private Proposals proposals;

    @Autowired
    private ProposalList list;

    @Autowired
    private List<Job> jobs;

    @Autowired
    private BeanFactory beans;

    @LocalServerPort
    private int port;

    private Bureau bureau;
    private Organisation office;
    private Caller handler;
    private Caller second;
    private Caller head;
    private Citizen person;
    private TestErasure administrators;

    /** Somebody who signs in. */
    private record Citizen(Caller caller, Visitor visitor) {}

    @BeforeEach
    void anOfficeAndAPerson() {
        bureau = new Bureau(city(), accounts, matters);
        office = bureau.cityOffice(offices, "market-regulator");
        handler = bureau.officer(office, "handler");
        second = bureau.officer(office, "handler");
        head = bureau.officer(office, "head");
        person = citizen();
        administrators = new TestErasure(city(), beans);
    }

    private Citizen citizen() {
        Organisation operator = bureau.organisation("operator");
        String name = "erasure-" + UUID.randomUUID();
        UUID account = UUID.fromString(city().newAccount(operator.id().toString(), name, "citizen", Bureau.PASSWORD));
        Visitor visitor = new Visitor(port);
        visitor.signIn(name, Bureau.PASSWORD);
        return new Citizen(new Caller(operator, account, name, Role.CITIZEN, false), visitor);
    }

    private MatterId asked(Citizen who, String wanted) {
        MatterId id = bureau.open(
                        "privacy-request",
                        Actor.of(who.caller()),
                        Channel.WORKBENCH,
                        form(
                                "name", "沈抹除示例",
                                "phone", "13800000000",
                                "place", "330106",
                                "wanted", wanted,
                                "data", "我提交过的内容",
                                "identity", "account"))
                .id();
        bureau.act(id, handler, "accept", form());
        return id;
    }

    private MatterId answered(Citizen who) {
        MatterId id = asked(who, "access");
        bureau.act(id, handler, "answer", form("conclusion", "现告知所持有的信息", "explanation", "由本人填写"));
        return id;
    }

    private String number(MatterId id) {
        return bureau.view(id, handler).number();
    }

    /** Decided by two officers: the erasures that wait for the head and the administrators. */
    private List<Proposal> decided(MatterId request, String records) {
        bureau.act(request, handler, "order-erasure", form("records", records, "basis", BASIS));
        assertThat(bureau.stage(request, handler)).as("nobody decides alone").isEqualTo("deciding");
        bureau.confirm(request, second);
        String content = BASIS + "（" + number(request) + "）";
        eventually().until(() -> !offered(content).isEmpty());
        return offered(content);
    }

    private List<Proposal> offered(String content) {
        return list.open("erasure").stream()
                .filter(each -> each.content().equals(content))
                .toList();
    }

    private void settle() {
        Job settlement = jobs.stream()
                .filter(job -> job.name().equals("erasures"))
                .findFirst()
                .orElseThrow();
        alone("erasures", settlement::run);
    }

    private String papers(Citizen of, MatterId id) {
        Matcher link = Pattern.compile("/workbench/matters/" + id + "/papers/[0-9a-f-]{36}\\.html")
                .matcher(of.visitor().get("/workbench/matters/" + id).body());
        return link.find() ? of.visitor().get(link.group()).body() : "";
    }

    private MatterProblem refused(MatterId request, String records) {
        return (MatterProblem) catchThrowableOfType(
                        ProblemException.class,
                        () -> bureau.act(request, handler, "order-erasure", form("records", records, "basis", BASIS)))
                .problem();
    }

    @Test
    void theAnswerGoesOutWhenWhatItSaysHasHappened() {
        MatterId old = answered(person);
        FactId opening = bureau.view(old, handler).acts().get(0).fact();
        MatterId request = asked(person, "erase");
        List<Proposal> waiting = decided(request, number(old));
        assertThat(waiting).extracting(Proposal::object).contains(opening.toString());
        settle();
        assertThat(bureau.stage(request, person.caller())).isEqualTo("executing");
        assertThat(papers(person, request)).as("nothing is certified yet").isEmpty();
        for (Proposal each : waiting) {
            proposals.takeUp(each.id(), administrators.asker());
            ProblemException alone = catchThrowableOfType(
                    ProblemException.class, () -> proposals.approve(each.id(), administrators.second()));
            assertThat(alone.problem()).as("administrators decide nothing").isEqualTo(ProposalProblem.NOT_ALLOWED);
            proposals.approve(each.id(), head.account());
        }
        settle();
        assertThat(bureau.stage(request, handler)).isEqualTo("answering");
        bureau.act(request, handler, "answer", form("conclusion", "删除已经执行"));
        assertThat(papers(person, request)).contains("个人信息请求答复书", number(old) + "：已经删除", "第四十七条");
        assertThat(proofs.open(opening)).isEmpty();
        assertThat(person.visitor().get("/workbench/matters/" + old).body()).doesNotContain("沈抹除示例");
        Visitor officer = new Visitor(port);
        officer.signIn(second.displayName(), Bureau.PASSWORD);
        assertThat(officer.get("/workbench/messages").body())
                .as("who took part is told")
                .contains("事项 " + number(old) + " 中的个人信息已删除");
    }

    @Test
    void whatIsErasedIsChosenFromThePersonsOwnEndedCases() {
        String own = number(answered(person));
        String others = number(answered(citizen()));
        MatterId open = asked(person, "copy");
        MatterId request = asked(person, "erase");
        Visitor officer = new Visitor(port);
        officer.signIn(handler.displayName(), Bureau.PASSWORD);
        String step = "/workbench/matters/" + request + "/steps/order-erasure";
        HttpResponse<String> form = officer.get(step);
        assertThat(form.body())
                .containsPattern("<input type=\"checkbox\" name=\"f.records\"[^>]* value=\"" + own + "\"")
                .doesNotContain(others, "value=\"" + number(open) + "\"");
        HttpResponse<String> sent = officer.post(
                step,
                Map.of(
                        "_csrf", Visitor.token(form),
                        "f.records", own,
                        "f.basis", BASIS));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
    }

    @Test
    void whatItsHeadKeepsIsSaidToBeKept() {
        MatterId old = answered(person);
        MatterId request = asked(person, "erase");
        for (Proposal each : decided(request, number(old))) {
            proposals.takeUp(each.id(), administrators.asker());
            proposals.refuse(each.id(), head.account());
        }
        settle();
        assertThat(bureau.stage(request, handler)).isEqualTo("answering");
        bureau.act(request, handler, "answer", form("conclusion", "删除已经执行"));
        assertThat(papers(person, request))
                .contains(number(old) + "：未删除，所在机关未同意或者依法应当保存", "向人民法院提起诉讼")
                .doesNotContain("已经删除");
        assertThat(bureau.view(old, person.caller()).acts().get(0).form()).containsEntry("name", "沈抹除示例");
    }

    @Test
    void aRevokedDecisionErasesNothingMore() {
        MatterId old = answered(person);
        MatterId request = asked(person, "erase");
        List<Proposal> waiting = decided(request, number(old));
        bureau.act(request, handler, "revoke", form("conclusion", "不予删除", "reason", "另案需要", "basis", "电子商务法第31条"));
        bureau.confirm(request, second);
        settle();
        ProblemException late = catchThrowableOfType(ProblemException.class, () -> {
            proposals.takeUp(waiting.get(0).id(), administrators.asker());
            assertThat(proposals.approve(waiting.get(0).id(), head.account()).state())
                    .isEqualTo(Proposal.State.VOID);
        });
        assertThat(late).isNull();
        assertThat(bureau.view(old, person.caller()).acts().get(0).form()).containsEntry("name", "沈抹除示例");
    }

    @Test
    void nobodyHasAnotherPersonsCaseErased() {
        MatterId others = answered(citizen());
        MatterId request = asked(person, "erase");
        assertThat(refused(request, number(others))).isEqualTo(MatterProblem.ERASURE_OF_OTHERS);
        assertThat(refused(
                        request,
                        bureau.view(others, handler).acts().get(0).fact().toString()))
                .isEqualTo(MatterProblem.ERASURE_OF_OTHERS);
        String parcel =
                city().create(city().newPlatform("m").token(), "parcel", "e-" + UUID.randomUUID(), "{\"order\":\"o\"}");
        assertThat(refused(request, parcel)).as("a platform's record").isEqualTo(MatterProblem.ERASURE_OF_OTHERS);
    }

    @Test
    void whatNamesNothingIsRefusedBeforeAnythingIsCertified() {
        MatterId request = asked(person, "erase");
        for (String nothing : List.of("第3号", "记录编号", UUID.randomUUID().toString())) {
            assertThat(refused(request, nothing)).as(nothing).isNotNull();
        }
        assertThat(bureau.stage(request, person.caller())).isEqualTo("deciding");
    }

    @Test
    void anOpenCaseLosesNothing() {
        MatterId open = asked(person, "copy");
        MatterId request = asked(person, "erase");
        assertThat(refused(request, number(open))).isEqualTo(MatterProblem.ERASURE_NEEDED);
        assertThat(refused(request, number(open) + "\n" + number(answered(person))))
                .as("nor beside another")
                .isEqualTo(MatterProblem.ERASURE_NEEDED);
    }

    @Test
    void anOfficeOrdersAnErasureThatNobodyAskedFor() {
        MatterId old = answered(person);
        MatterId order = bureau.open(
                        "erasure-order",
                        Actor.of(handler),
                        Channel.WORKBENCH,
                        form("ground", "purpose", "records", number(old), "reason", "处理目的已经实现", "basis", BASIS))
                .id();
        bureau.act(order, handler, "decide", form());
        bureau.confirm(order, second);
        String content = BASIS + "（" + number(order) + "）";
        eventually().until(() -> !offered(content).isEmpty());
        for (Proposal each : offered(content)) {
            proposals.takeUp(each.id(), administrators.asker());
            proposals.approve(each.id(), head.account());
        }
        settle();
        assertThat(bureau.stage(order, handler)).isEqualTo("done");
        assertThat(bureau.view(order, handler).acts())
                .extracting(act -> String.valueOf(act.form().get("result")))
                .contains(number(old) + "：已经删除");
    }
}
