package org.chengxin.subject.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.item;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.TestOffice;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.Proposals;
import org.chengxin.rule.proposal.Wanted;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.chengxin.subject.joining.Judgement.Decision;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A merchant without a code is joined to the firm that it surely is, asked for where it may be it, and left alone otherwise. */
class MatchingIT extends ServerTest {

    private static int number = 962_000;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Joinings joinings;

    @Autowired
    private JudgementStore judgements;

    @LocalServerPort
    private int port;

    private TestOffice regulator;
    private Member platform;
    private Member other;
    private String code;
    private String brand;

    @BeforeEach
    void aFirm() {
        regulator = TestOffice.of(city(), "market-regulator");
        platform = city().newMember("platform");
        other = city().newMember("platform");
        number++;
        code = Codes.social("620421", number);
        brand = "禄" + "壹贰叁肆伍陆柒捌玖拾".charAt(number % 10) + "骊";
        firm(code, "杭州" + brand + "供应链管理有限公司", "文三路9号301室");
    }

    @Test
    void theSameNameIsJoinedConfirmedAndSeparatedForGood() {
        SubjectId alias = merchant("m", "杭州市" + brand + "供應鏈管理有限責任公司", "");
        awaitConsumer("matching");
        assertThat(joinings.find(alias)).hasValueSatisfying(joining -> {
            assertThat(joining.origin()).isEqualTo("matching");
            assertThat(joining.same()).isEqualTo(coded(code));
        });
        assertThat(open(alias)).singleElement().satisfies(each -> {
            assertThat(each.decision()).isEqualTo(Decision.LINK);
            assertThat(each.reasons()).hasSize(9);
        });
        Visitor officer = new Visitor(port);
        officer.signIn(regulator.handler.name(), TestOffice.PASSWORD);
        var page = officer.get("/workbench/matches?page=1");
        assertThat(page.body()).contains("主体比对", "字号", "提出");
        assertThat(officer.get("/workbench").body()).contains("待判断的相近主体");
        approve(propose(alias, JoiningProposals.SEPARATE));
        assertThat(joinings.find(alias)).isEmpty();
        assertThat(open(alias)).isEmpty();
        again("m", "杭州市" + brand + "供應鏈管理有限責任公司", "");
        awaitConsumer("matching");
        assertThat(joinings.find(alias)).as("two persons found them to be two").isEmpty();
        assertThat(open(alias)).isEmpty();
        again("m", "杭州市" + brand + "供應鏈管理有限責任公司", ",\"address\":\"杭州市西湖区文三路9号301\"");
        awaitConsumer("matching");
        assertThat(open(alias)).as("one side has changed").hasSize(1);
    }

    @Test
    void theLikelyIsAskedAndTwoPersonsAnswer() {
        SubjectId alias = merchant("m", brand + "供应链", "");
        awaitConsumer("matching");
        SubjectId firm = coded(code);
        assertThat(joinings.find(alias)).isEmpty();
        assertThat(open(alias)).singleElement().satisfies(each -> {
            assertThat(each.decision()).isEqualTo(Decision.ASK);
            assertThat(each.same().id()).isEqualTo(firm);
        });
        Visitor officer = new Visitor(port);
        officer.signIn(regulator.handler.name(), TestOffice.PASSWORD);
        String token = Visitor.token(officer.get("/workbench/joinings"));
        Map<String, String> form = Map.of(
                "alias",
                alias.toString(),
                "same",
                firm.toString(),
                "act",
                "differ",
                "reason",
                "经核实为两家",
                "_csrf",
                token);
        assertThat(officer.post("/workbench/joinings", form).statusCode()).isEqualTo(302);
        assertThat(open(alias)).as("one person alone decides nothing").hasSize(1);
        approve(propose(alias, JoiningProposals.differ(firm)));
        assertThat(open(alias)).isEmpty();
        approve(propose(alias, JoiningProposals.join(firm)));
        assertThat(subjects.identities(firm)).as("and may be wrong in that").contains(alias);
    }

    @Test
    void theFirmMayComeLaterAndTwoCodesAreNeverCompared() {
        String late = brand + "末";
        SubjectId alias = merchant("m", "杭州" + late + "茶业有限公司", "");
        awaitConsumer("matching");
        assertThat(joinings.find(alias)).isEmpty();
        String second = Codes.social("620422", number);
        firm(second, "杭州" + late + "茶业有限公司", "文一路1号");
        awaitConsumer("matching");
        assertThat(joinings.find(alias))
                .hasValueSatisfying(joining -> assertThat(joining.same()).isEqualTo(coded(second)));
        String twin = Codes.social("620422", number + 500);
        firm(twin, "杭州" + late + "茶业有限公司", "文一路1号");
        awaitConsumer("matching");
        assertThat(coded(twin)).isNotEqualTo(coded(second));
        assertThat(joinings.find(coded(twin))).isEmpty();
        assertThat(open(coded(twin))).isEmpty();
    }

    @Test
    void naturalPersonsAndBranchesAreLeftAlone() {
        SubjectId branch = merchant("b", "杭州" + brand + "供应链管理有限公司余杭分公司", "");
        city().create(
                        other.token(),
                        "merchant",
                        "p",
                        "{\"name\":\"%s\",\"kind\":\"natural-person\",\"exemption\":\"small-amount\"}"
                                .formatted("杭州" + brand + "供应链管理有限公司"));
        awaitConsumer("matching");
        assertThat(joinings.find(branch)).isEmpty();
        assertThat(open(branch)).isEmpty();
        assertThat(sql.sql(
                                "select count(*) from subject.judgement j join subject.subject s on s.id = j.alias where s.nature = 'NATURAL_PERSON'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private List<Judgement> open(SubjectId alias) {
        return judgements.open(0, 10_000).stream()
                .filter(each -> each.alias().id().equals(alias))
                .toList();
    }

    private SubjectId coded(String wanted) {
        return id(sql, "select id from subject.subject where code = :value", wanted);
    }

    private SubjectId merchant(String key, String name, String rest) {
        String fact = city().create(other.token(), "merchant", key, data(name, rest));
        facts = fact;
        return id(sql, "select subject from subject.assertion where fact = cast(:value as uuid)", fact);
    }

    private String facts = "";

    private void again(String key, String name, String rest) {
        facts = city().one(other.token(), item("merchant", key, data(name, rest), facts, "更正"))
                .id();
    }

    private static String data(String name, String rest) {
        return "{\"name\":\"%s\",\"kind\":\"enterprise\"%s}".formatted(name, rest);
    }

    private static SubjectId id(JdbcClient sql, String question, String value) {
        return sql.sql(question)
                .param("value", value)
                .query((row, index) -> new SubjectId(row.getObject(1, UUID.class)))
                .single();
    }

    private void firm(String of, String name, String address) {
        city().create(platform.token(), "merchant", of, """
                {"name":"%s","kind":"enterprise","code":"%s","address":"%s"}""".formatted(name, of, address));
    }

    private Proposal propose(SubjectId alias, String content) {
        return proposals.propose(
                new Wanted(JoiningProposals.NAME, alias.toString(), content, "经核实", null), regulator.handler.account());
    }

    private void approve(Proposal proposal) {
        assertThat(proposals.approve(proposal.id(), regulator.head.account()).state())
                .isEqualTo(Proposal.State.IN_FORCE);
    }
}
