package org.chengxin.subject.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.item;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.TestOffice;
import org.chengxin.account.OrganisationId;
import org.chengxin.creditfile.CreditFiles;
import org.chengxin.creditfile.CreditRecord;
import org.chengxin.review.ReviewFiles;
import org.chengxin.review.Reviews;
import org.chengxin.rule.proposal.Proposals;
import org.chengxin.rule.proposal.Wanted;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Licence;
import org.chengxin.subject.Shop;
import org.chengxin.subject.Subjects;
import org.chengxin.trade.TradeFiles;
import org.chengxin.trade.TradeTraces;
import org.chengxin.trade.Trades;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is reported of two subjects while they are seen as one is seen together, and each has its own again afterwards. */
class JoinedFactsIT extends ServerTest {

    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2027-01-01T00:00:00Z");
    private static int number = 100;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Subjects subjects;

    @Autowired
    private CreditFiles files;

    @Autowired
    private Trades trades;

    @Autowired
    private TradeTraces traces;

    @Autowired
    private TradeFiles tradeFiles;

    @Autowired
    private Reviews reviews;

    @Autowired
    private ReviewFiles reviewFiles;

    @LocalServerPort
    private int port;

    private TestOffice regulator;
    private Member platform;
    private Member department;
    private SubjectId alias;
    private SubjectId same;
    private String aliasCode;
    private String sameCode;

    @BeforeEach
    void twoFirms() {
        regulator = TestOffice.of(city(), "market-regulator");
        platform = city().newMember("platform");
        department = city().newMember("department");
        aliasCode = Codes.social("620105", ++number);
        sameCode = Codes.social("620105", ++number);
        alias = merchant("A", aliasCode);
        same = merchant("B", sameCode);
        report("BEFORE");
    }

    @Test
    void factsOfEachKindReportedWhileTwoAreJoinedGoBackToTheirOwn() throws Exception {
        agree(alias, JoiningProposals.join(same));
        report("WHILE");
        List<String> together = List.of("A-BEFORE", "A-WHILE", "B-BEFORE", "B-WHILE");
        for (SubjectId asked : List.of(alias, same)) {
            assertThat(shops(asked)).containsExactlyInAnyOrderElementsOf(together);
            assertThat(records(asked)).containsExactlyInAnyOrderElementsOf(together);
            assertThat(licences(asked)).containsExactlyInAnyOrderElementsOf(together);
            assertThat(orders(asked)).isEqualTo(4);
        }
        assertThat(reviewed(same)).isEqualTo(4);
        assertThat(merchantsOfOrders()).as("as detection reads them").containsOnly(same.toString());
        assertThat(merchantsOfReviews()).containsOnly(same.toString());
        assertThat(traces.sales(id(platform), List.of("A-WHILE", "B-WHILE")))
                .extracting(TradeTraces.Sale::merchant)
                .containsOnly(same);

        agree(alias, JoiningProposals.SEPARATE);
        report("AFTER");
        for (SubjectId asked : List.of(alias, same)) {
            String key = asked.equals(alias) ? "A" : "B";
            List<String> own = List.of(key + "-BEFORE", key + "-WHILE", key + "-AFTER");
            assertThat(shops(asked)).containsExactlyInAnyOrderElementsOf(own);
            assertThat(records(asked)).containsExactlyInAnyOrderElementsOf(own);
            assertThat(licences(asked)).containsExactlyInAnyOrderElementsOf(own);
            assertThat(orders(asked)).isEqualTo(3);
            assertThat(reviewed(asked)).isEqualTo(3);
        }
        assertThat(merchantsOfOrders()).containsOnly(alias.toString(), same.toString());
        assertThat(merchantsOfReviews()).containsOnly(alias.toString(), same.toString());
        assertThat(traces.sales(id(platform), List.of("A-WHILE")))
                .extracting(TradeTraces.Sale::merchant)
                .containsExactly(alias);
    }

    /** A record that its source corrects while the two are joined stays the record of the one it was about. */
    @Test
    void aCorrectionWhileJoinedStaysWithItsOwn() {
        String first = city().create(department.token(), "penalty", "corrected", penalty("A", "CORRECTED"));
        agree(alias, JoiningProposals.join(same));
        String corrected = penalty("A", "CORRECTED").replace("10000.00", "20000.00");
        assertThat(city().one(department.token(), item("penalty", "corrected", corrected, first, "金额更正"))
                        .created())
                .isTrue();
        agree(alias, JoiningProposals.SEPARATE);
        assertThat(records(alias)).contains("A-CORRECTED");
        assertThat(records(same)).doesNotContain("A-CORRECTED");
    }

    @Test
    void anOfficerFindsBothChoosesThemAndProposesTheJoinOnThePage() {
        Visitor officer = new Visitor(port);
        officer.signIn(regulator.handler.name(), TestOffice.PASSWORD);
        var empty = officer.get("/workbench/joinings?alias=" + aliasCode + "&same=nobody-of-this-name");
        assertThat(empty.body()).contains("没有找到“nobody-of-this-name”").doesNotContain("value=\"join\"");
        var page = officer.get("/workbench/joinings?alias=" + aliasCode + "&same=" + same);
        assertThat(page.body()).contains(aliasCode, sameCode, "value=\"join\"");
        assertThat(officer.post("/workbench/joinings", form(page, alias, same, ""))
                        .body())
                .as("a reason is wanted, and the choice stays")
                .contains(aliasCode, sameCode, "error-summary");
        var kept = officer.post("/workbench/joinings", form(page, alias, same, "登记机关查明为同一家"));
        assertThat(kept.statusCode()).isEqualTo(302);
        String proposal = kept.headers().firstValue("Location").orElseThrow();
        assertThat(officer.get(proposal).body()).contains("主体合并与拆分", aliasCode, sameCode, "拆分后各归各自", "登记机关查明为同一家");
        proposals.approve(org.chengxin.shared.FactId.parse(proposal.replaceFirst(".*/", "")), regulator.head.account());
        assertThat(subjects.identities(same)).contains(alias);
        assertThat(officer.get("/workbench/joinings?decided=true").body()).contains(aliasCode, "提出拆分");
        assertThat(officer.post("/workbench/joinings", form(page, same, alias, "重复"))
                        .body())
                .contains("已经合并");
        agree(alias, JoiningProposals.SEPARATE);
    }

    private static java.util.Map<String, String> form(
            java.net.http.HttpResponse<String> page, SubjectId alias, SubjectId same, String reason) {
        return java.util.Map.of(
                "alias",
                alias.toString(),
                "same",
                same.toString(),
                "act",
                "join",
                "reason",
                reason,
                "_csrf",
                Visitor.token(page));
    }

    private void agree(SubjectId subject, String content) {
        regulator.agree(proposals, new Wanted(JoiningProposals.NAME, subject.toString(), content, "经核实", null));
    }

    private SubjectId merchant(String key, String code) {
        city().create(platform.token(), "merchant", key, """
                {"name":"杭州合拆%s%d有限公司","kind":"enterprise","code":"%s"}""".formatted(key, number, code));
        return subjects.search(code).get(0).id();
    }

    /** A shop, an order, a review, a licence and a penalty of each. */
    private void report(String when) {
        for (String key : List.of("A", "B")) {
            String name = key + "-" + when;
            city().create(platform.token(), "shop", name, """
                    {"merchant":"%s","name":"%s"}""".formatted(key, name));
            city().create(platform.token(), "order", name, """
                    {"placed":"2026-03-01T00:00:00Z","currency":"CNY","status":"delivered","buyer":"b1",
                     "lines":[{"item":"1","merchant":"%s","price":"10.00"}]}""".formatted(key));
            city().create(platform.token(), "review", name, """
                    {"order":"%s","rating":5,"created":"2026-03-09T00:00:00Z","merchant":"%s"}""".formatted(name, key));
            city().create(department.token(), "licence", name, """
                    {"code":"%s","number":"%s","name":"合拆","from":"2020-01-01","status":"active"}""".formatted(
                            key.equals("A") ? aliasCode : sameCode, name));
            city().create(department.token(), "penalty", name, penalty(key, when));
        }
    }

    private String penalty(String key, String when) {
        return """
                {"party":{"name":"合拆","kind":"organisation","code":"%s"},"number":"%s","authority":"%s",
                 "decided":"2026-02-02","violation":"虚假宣传","facts":"略","basis":"略","categories":["fine"],"remedy":"upheld",
                 "fine":"10000.00"}""".formatted(key.equals("A") ? aliasCode : sameCode, key + "-" + when, department.name());
    }

    private List<String> shops(SubjectId subject) {
        return subjects.shops(subject).stream().map(Shop::name).toList();
    }

    private List<String> records(SubjectId subject) {
        return files.open(subject).stream().map(CreditRecord::number).toList();
    }

    private List<String> licences(SubjectId subject) {
        return subjects.licences(subject).stream().map(Licence::number).toList();
    }

    private long orders(SubjectId subject) {
        return trades.months(subjects.identities(subject), FROM, UNTIL).stream()
                .mapToLong(Trades.Month::orders)
                .sum();
    }

    private long reviewed(SubjectId subject) {
        Collection<SubjectId> all = subjects.identities(subject);
        return reviews.merchants(everybody(), FROM, UNTIL).entrySet().stream()
                .filter(each -> all.contains(each.getKey().merchant()))
                .mapToLong(each -> each.getValue().reviews())
                .sum();
    }

    private List<String> merchantsOfOrders() throws IOException {
        StringBuilder csv = new StringBuilder();
        tradeFiles.read("order", id(platform), FROM, reader -> csv.append(read(reader)));
        return column(csv.toString());
    }

    private List<String> merchantsOfReviews() throws IOException {
        StringBuilder csv = new StringBuilder();
        reviewFiles.read(id(platform), FROM, reader -> csv.append(read(reader)));
        return column(csv.toString());
    }

    private static String read(java.io.Reader reader) throws IOException {
        return String.join("\n", new BufferedReader(reader).lines().toList());
    }

    private static List<String> column(String csv) {
        List<String> lines = csv.lines().toList();
        int column = List.of(lines.get(0).split(",")).indexOf("merchant");
        return lines.stream().skip(1).map(line -> line.split(",", -1)[column]).toList();
    }

    private static OrganisationId id(Member member) {
        return new OrganisationId(UUID.fromString(member.organisation()));
    }
}
