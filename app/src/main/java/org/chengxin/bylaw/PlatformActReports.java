package org.chengxin.bylaw;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.chengxin.account.OrganisationKind;
import org.chengxin.evidence.FactOwner;
import org.chengxin.field.Field;
import org.chengxin.field.Problems;
import org.chengxin.field.Schema;
import org.chengxin.intake.Footing;
import org.chengxin.intake.Report;
import org.chengxin.intake.ReportContent;
import org.chengxin.intake.ReportType;
import org.chengxin.intake.Reporter;
import org.chengxin.shared.FactId;
import org.springframework.stereotype.Component;

/**
 * 平台奖惩情况: what a platform did to a merchant by its own rules, for which finding. What it did to one who broke a law it publishes
 * within one working day (电子商务法 art. 36; 网络交易监督管理办法 art. 30).
 */
@Component
class PlatformActReports implements ReportType, FactOwner {

    private static final String SINCE = "since";
    private static final String UNTIL = "until";
    private static final String DISCLOSED = "disclosed";

    private static final Declaration DECLARATION = new Declaration(
            "platform-act",
            Footing.AGREEMENT,
            Set.of(OrganisationKind.PLATFORM),
            Schema.of(
                    Field.key("merchant").required(),
                    Field.text("rule", 200).required(),
                    Field.text("finding", 500).required(),
                    Field.code("effect", "incentive", "sanction").required(),
                    Field.code(
                                    "act",
                                    "ranking",
                                    "traffic",
                                    "campaign",
                                    "points",
                                    "deposit",
                                    "goods",
                                    "shop",
                                    "account",
                                    "other")
                            .required(),
                    Field.date(SINCE).required(),
                    Field.date(UNTIL),
                    Field.flag("byPerson").required(),
                    Field.date(DISCLOSED)),
            """
                {"merchant":"m-1001","rule":"商家信用积分规则","finding":"连续三个月无投诉","effect":"incentive","act":"campaign",
                 "since":"2026-09-01","until":"2026-11-30","byPerson":true}""");

    private final PlatformRuleStore store;

    PlatformActReports(PlatformRuleStore store) {
        this.store = store;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public void check(Reporter reporter, ReportContent data, Problems problems) {
        LocalDate since = Objects.requireNonNull(data.date(SINCE));
        for (String later : List.of(UNTIL, DISCLOSED)) {
            LocalDate day = data.date(later);
            if (day != null && day.isBefore(since)) {
                problems.add("platform-act.earlier", "/" + later);
            }
        }
    }

    @Override
    public void record(List<Report> reports) {
        for (Report report : reports) {
            ReportContent data = report.data();
            if (report.supersedes() != null) {
                store.removeAct(report.supersedes().value());
            }
            store.insert(
                    report.id().value(),
                    report.reporter().organisation(),
                    data.required("rule"),
                    data.required("effect"),
                    data.required("act"),
                    Objects.requireNonNull(data.date(SINCE)),
                    data.flag("byPerson"),
                    data.date(DISCLOSED));
        }
    }

    @Override
    public boolean erase(FactId id, String type) {
        if (!type.equals(DECLARATION.name())) {
            return false;
        }
        store.removeAct(id.value());
        return true;
    }
}
