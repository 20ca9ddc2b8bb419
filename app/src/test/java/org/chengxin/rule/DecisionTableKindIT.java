package org.chengxin.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chengxin.ServerTest;
import org.chengxin.TestOffice;
import org.chengxin.rule.proposal.FaultyProposalException;
import org.chengxin.rule.proposal.Line;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.ProposalList;
import org.chengxin.rule.proposal.ProposalProblem;
import org.chengxin.rule.proposal.Proposals;
import org.chengxin.rule.proposal.Wanted;
import org.chengxin.rule.sheet.DecisionSheet;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Another version of a decision table comes into force by two persons of its owner, and holds nothing but a table. */
class DecisionTableKindIT extends ServerTest {

    private static final String VISITS = "inspection/visits";

    @Autowired
    private DecisionTables tables;

    @Autowired
    private ShippedTables shipped;

    @Autowired
    private Proposals proposals;

    @Autowired
    private ProposalList list;

    @Autowired
    private LegalClock clock;

    @LocalServerPort
    private int port;

    private final String name = "trial/" + UUID.randomUUID().toString().replaceAll("[^a-f]", "x");
    private TestOffice owner;
    private String source;

    @BeforeEach
    void keepsATable() {
        owner = TestOffice.of(city(), "market-regulator");
        source = tables.inForce(VISITS, clock.today()).orElseThrow().source();
        new org.springframework.transaction.support.TransactionTemplate(transactions)
                .executeWithoutResult(status ->
                        tables.texts().keep(name, source, clock.today().minusDays(9)));
    }

    @Autowired
    private org.springframework.transaction.PlatformTransactionManager transactions;

    @Test
    void theHeadOfTheOwnerPutsAnotherVersionInForceAndEarlierDaysKeepTheirs() {
        String next = changed();
        assertThatThrownBy(() -> propose(next, TestOffice.of(city(), "tax").head.account()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(ProposalProblem.NOT_ALLOWED));
        Proposal open = propose(next, owner.handler.account());
        assertThat(list.dryRun(open).effects())
                .extracting(Line::key)
                .contains("rule.proposal.table.effect", "rule.proposal.table.gone", "rule.proposal.table.fresh");
        Visitor officer = new Visitor(port);
        officer.signIn(owner.handler.name(), TestOffice.PASSWORD);
        assertThat(officer.get("/workbench/proposals/" + open.id()).body())
                .contains("去掉：本年度已检查次数：不低于2，检查缘由：计划检查或者双随机抽查 → 超过限额（已达两次）", "新增：本年度已检查次数：不低于3，")
                .doesNotContain("&gt;=2 | ");
        assertThat(officer.get("/workbench/tables/version?name=" + VISITS).body())
                .contains("不低于1且低于2", "本年度已检查次数");
        assertThat(officer.get("/workbench/proposals/" + open.id() + "?lang=en").body())
                .contains("visits in the year: 2 or more, cause of the visit: planned or drawn by lot");
        assertThat(version()).isEqualTo(1);
        proposals.approve(open.id(), owner.head.account());
        assertThat(version()).isEqualTo(2);
        assertThat(tables.inForce(name, clock.today().minusDays(1))
                        .orElseThrow()
                        .version())
                .isEqualTo(1);
        assertThat(sql.sql("""
                select count(*) from rule.decision_table t
                join evidence.fact f on f.id = t.fact and f.seal = t.seal and f.type = 'decision-table'
                where t.name = :name""").param("name", name).query(Long.class).single()).isEqualTo(2);
    }

    @Test
    void whatIsMoreThanATableIsRefusedWithItsPlace() {
        String entry = "<outputEntry";
        int cell = source.indexOf("<text>", source.indexOf(entry)) + "<text>".length();
        String head = source.substring(0, cell);
        String tail = source.substring(source.indexOf("</text>", cell));
        for (String hostile : List.of(
                "for i in 1..1000000000 return i",
                "function(x) external {java: {class: \"java.lang.Runtime\", method signature: \"exit(int)\"}}",
                "{a: 1}",
                "string length(\"x\")",
                "not(sum([1]))",
                "@\"2020-01-01\"")) {
            assertFaulty(() -> propose(head + hostile + tail, owner.handler.account()), "rule.proposal.table.cell");
        }
        String model = source.replace(
                "</definitions>",
                "<businessKnowledgeModel id=\"k\" name=\"k\"><variable name=\"k\"/></businessKnowledgeModel></definitions>");
        assertFaulty(() -> propose(model, owner.handler.account()), "rule.proposal.table.element");
        assertFaulty(
                () -> propose("<definitions", owner.handler.account()),
                "rule.proposal.table.unreadable",
                "rule.proposal.table.place");
        assertFaulty(
                () -> propose("<!DOCTYPE a [<!ENTITY b 'c'>]>" + source, owner.handler.account()),
                "rule.proposal.table.unreadable",
                "rule.proposal.table.place");
        String column =
                tables.inForce(name, clock.today()).orElseThrow().outputs().get(0);
        assertFaulty(
                () -> propose(source.replace("name=\"" + column + "\"", "name=\"other\""), owner.handler.account()),
                "rule.proposal.table.columns");
    }

    @Test
    void everyShippedTableKeepsToIt() {
        ShippedFiles.tables()
                .forEach((table, text) -> assertThat(TablePolicy.faults(
                                DecisionFile.parse(text),
                                DecisionTables.table(table, 1, clock.today(), text),
                                Set.of()))
                        .as(table)
                        .isEmpty());
    }

    /** What comes after the first table is no way around: known names, the sum of the rows, and nothing that is left out. */
    @Test
    void theTablesOfTotalAndLevelAreKeptToAsWell() {
        String merchant = ShippedFiles.tables().get("evaluation/merchant");
        DecisionTable before = DecisionTables.table("evaluation/merchant", 1, clock.today(), merchant);
        assertThat(keys(merchant.replaceAll("(?s)  <decision id=\"level\".*</decision>\n", ""), before))
                .containsExactly("rule.proposal.table.missing");
        assertThat(keys(merchant.replace("sum(append(points.points, 0))", "sum(append(points.points, 1))"), before))
                .containsExactly("rule.proposal.table.expression");
        assertThat(keys(merchant.replace("&lt;70", "&lt;count([70])"), before))
                .containsExactly("rule.proposal.table.cell");
        String first = merchant.substring(0, merchant.indexOf("  <!-- The sum of")) + "</definitions>";
        DecisionTable old = DecisionTables.table("evaluation/merchant", 1, clock.today(), first);
        assertThat(keys(merchant, old)).as("the bounds may come into a file").isEmpty();
        assertThat(keys(merchant.replace("name=\"level\"", "name=\"grade\""), old))
                .containsExactly("rule.proposal.table.given");
        assertThat(keys(merchant.replace("<text>total</text>", "<text>orders</text>"), old))
                .containsExactly("rule.proposal.table.given");
    }

    /** Officers send the sheet; what is sealed and run is the DMN file that it stands for. */
    @Test
    void aSheetIsProposedAsItIsAndSealedAsDmn() {
        String sheet = """
                table,row,when,gives,why
                result,for-a-cause,"cause complaint, clue, assigned",word within,有因 | for a cause
                result,seldom,"visits <9; cause planned, drawn",word within,少 | few
                """;
        Proposal open = propose(sheet, owner.handler.account());
        assertThat(list.dryRun(open).faults()).isEmpty();
        proposals.approve(open.id(), owner.head.account());
        DecisionTable next = tables.inForce(name, clock.today()).orElseThrow();
        assertThat(next.source()).startsWith("<?xml").isEqualTo(DecisionSheet.dmn(name, sheet));
        assertThat(next.rows()).hasSize(2);
        assertFaulty(
                () -> propose(sheet + "result,seldom,,word above,", owner.handler.account()),
                "rule.proposal.table.unreadable",
                "rule.proposal.sheet.twice");
    }

    /** An installation holds the file of a release before; what decides the same is not offered to it. */
    @Test
    void aShippedSheetThatDecidesTheSameIsNoOtherVersion() {
        String old = "old/" + name;
        new org.springframework.transaction.support.TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> tables.texts().keep(old, DecisionSheetTest.kept("visits.dmn"), clock.today()));
        assertThat(shipped.knows(old, DecisionSheet.dmn(VISITS, DecisionSheetTest.kept("visits.table.csv"))))
                .isTrue();
        assertThat(shipped.knows(old, changed())).isFalse();
    }

    @Test
    void aColumnThatTheProgramHandsInMayComeIn() {
        DecisionTable before = DecisionTables.table(VISITS, 1, clock.today(), source);
        DecisionFile next = DecisionFile.parse(RuleFiles.with(VISITS, "result,fresh,hours >3,word above,久 | long"));
        assertThat(TablePolicy.faults(next, before, Set.of("hours"))).isEmpty();
        assertThat(TablePolicy.faults(next, before, Set.of("minutes")))
                .extracting(Line::key)
                .contains("rule.proposal.table.columns");
    }

    private static List<String> keys(String source, DecisionTable before) {
        return TablePolicy.faults(DecisionFile.parse(source), before, Set.of()).stream()
                .map(Line::key)
                .toList();
    }

    private String changed() {
        return source.replace("&gt;=2", "&gt;=3");
    }

    private int version() {
        return tables.inForce(name, clock.today()).orElseThrow().version();
    }

    private Proposal propose(String text, UUID person) {
        return proposals.propose(new Wanted(DecisionTables.KIND, name, text, "规则需要更新", null), person);
    }

    private static void assertFaulty(ThrowingCallable call, String... keys) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        FaultyProposalException.class,
                        faulty -> assertThat(faulty.faults())
                                .extracting(Line::key)
                                .containsOnly(keys));
    }
}
