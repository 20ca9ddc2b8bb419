package org.chengxin.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.account.Accounts;
import org.chengxin.evidence.Proofs;
import org.chengxin.evidence.Seals;
import org.chengxin.rule.DecisionRunner;
import org.chengxin.rule.DecisionTable;
import org.chengxin.rule.DecisionTables;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.Parameters;
import org.chengxin.rule.RuleFiles;
import org.chengxin.rule.proposal.DryRun;
import org.chengxin.rule.proposal.Line;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.chengxin.trade.Trades;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** An indicator is one class and one row of the rule: it is counted, tried, sealed, derived by others and explained. */
class NewIndicatorIT extends ServerTest {

    /** The class. */
    private record CancelledShare(Trades trades) implements IndicatorProvider {

        @Override
        public List<Indicator> indicators() {
            return List.of(Indicator.share("cancelledShare", "cancelled", "orders"));
        }

        @Override
        public void count(Asked asked, Tally tally) {
            trades.merchants(asked.identities(), asked.from(), asked.until())
                    .forEach(trade ->
                            tally.add(new Place(trade.platform(), trade.merchant()), "cancelled", trade.cancelled()));
        }
    }

    /** The row. */
    private static final String ROW =
            "points,cancelled-often,cancelledShare >20,points -15,取消超过两成 | more than a fifth are cancelled";

    private static int number = 90_000;

    @Autowired
    private ApplicationContext server;

    @Autowired
    private List<IndicatorProvider> providers;

    @Autowired
    private Trades trades;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Parameters parameters;

    @Autowired
    private LegalClock clock;

    @Autowired
    private DecisionTables tables;

    @Autowired
    private EvaluationStore store;

    @Autowired
    private DueStore due;

    @Autowired
    private CountedStore counted;

    @Autowired
    private Seals seals;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Proofs proofs;

    @Autowired
    private TransactionTemplate transaction;

    private IndicatorSource source;
    private DecisionTable before;
    private SubjectId merchant;

    @BeforeEach
    void sixOrdersTwoOfThemCancelled() {
        List<IndicatorProvider> all = new ArrayList<>(providers);
        all.add(new CancelledShare(trades));
        source = new IndicatorSource(all, trades, subjects, parameters, clock);
        before = tables.inForce(Evaluations.RULE, clock.today()).orElseThrow();
        Member platform = city().newMember("platform");
        String code = Codes.social("620107", ++number);
        city().create(platform.token(), "merchant", "m", """
                {"name":"杭州指标%d商贸有限公司","kind":"enterprise","code":"%s"}""".formatted(number, code));
        List<String> orders = new ArrayList<>();
        for (int order = 0; order < 6; order++) {
            orders.add(TestCity.item("order", "o" + order, """
                    {"placed":"%sT04:00:00Z","currency":"CNY","status":"%s",
                     "lines":[{"item":"1","merchant":"m","price":"10.00"}]}""".formatted(
                            clock.today().minusDays(9), order < 2 ? "cancelled" : "delivered")));
        }
        city().report(platform.token(), orders);
        merchant = subjects.search(code).get(0).id();
    }

    private Evaluations evaluations() {
        return new Evaluations(
                source,
                tables,
                store,
                due,
                counted,
                seals,
                subjects,
                accounts,
                proofs,
                transaction,
                clock,
                Clock.systemUTC(),
                true);
    }

    @AfterEach
    void theRuleIsAsItWas() {
        RuleFiles.keep(server, Evaluations.RULE, before.source(), clock.today());
    }

    @Test
    void itIsCountedSealedDerivedByOthersAndExplained() {
        RuleFiles.keep(server, Evaluations.RULE, RuleFiles.with(Evaluations.RULE, ROW), clock.today());
        evaluations().follow();
        Evaluation evaluation = evaluations().latest(merchant).get(0);
        assertThat(evaluation.inputs()).containsEntry("cancelledShare", "33.33").containsEntry("orders", "6");
        assertThat(evaluation.basis().counts()).containsEntry("cancelled", 2L).containsEntry("penalties", 0L);
        assertThat(evaluation.reasons()).contains(new Evaluation.Reason("cancelled-often", -15));

        DecisionRunner outsider =
                new DecisionRunner(server().get("/rules/merchant.dmn").text());
        Map<String, Object> derived =
                outsider.all(outsider.inputs(evaluation.inputs())).values();
        assertThat(derived.get("total")).isEqualTo(BigDecimal.valueOf(evaluation.points()));
        assertThat(server().get("/subjects/" + merchant).text()).contains("取消超过两成", "每户起始分");
        assertThat(server().get("/rules/merchant").text()).contains("取消超过两成");
    }

    /** An installation has its version, whose columns do not name it, and evaluations that do not hold it. */
    @Test
    void anInstallationMayTakeItUpAndIsToldWhatItChanges() {
        RuleFiles.keep(server, Evaluations.RULE, before.source(), clock.today());
        new Evaluations(
                        new IndicatorSource(providers, trades, subjects, parameters, clock),
                        tables,
                        store,
                        due,
                        counted,
                        seals,
                        subjects,
                        accounts,
                        proofs,
                        transaction,
                        clock,
                        Clock.systemUTC(),
                        true)
                .follow();
        assertThat(store.latest(List.of(merchant)).get(0).inputs()).doesNotContainKey("cancelledShare");
        RuleTrial trial = new RuleTrial(store, tables, subjects, parameters, source, clock);
        assertThat(trial.inputs()).contains("cancelledShare", "lateShare", "licence");
        // a row that fits everybody: who is in the sample depends on whom else there is
        DryRun tried =
                trial.run(before, new DecisionRunner(RuleFiles.with(Evaluations.RULE, ROW.replace(">20", ">=0"))));
        assertThat(tried.faults()).isEmpty();
        Line changed = tried.effects().stream()
                .filter(line -> line.key().equals("evaluation.trial.changed"))
                .findFirst()
                .orElseThrow();
        assertThat(Integer.parseInt(changed.arguments().get(1))).isPositive();
    }
}
