package org.chengxin.bylaw;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.chengxin.account.OrganisationKind;
import org.chengxin.field.Field;
import org.chengxin.field.Problems;
import org.chengxin.field.Schema;
import org.chengxin.intake.Footing;
import org.chengxin.intake.ReportContent;
import org.chengxin.intake.Reporter;
import org.chengxin.intake.table.FactTable;
import org.chengxin.intake.table.FactTables;
import org.chengxin.intake.table.PlainReports;
import org.springframework.stereotype.Component;

/**
 * 平台奖惩情况: what a platform did to a merchant by its own rules, for which finding. What it did to one who broke a law it publishes
 * within one working day (电子商务法 art. 36; 网络交易监督管理办法 art. 30).
 */
@Component
class PlatformActReports extends PlainReports {

    private static final FactTable TABLE = FactTable.of("bylaw.act")
            .column("platform", report -> report.reporter().organisation().value())
            .fields("rule", "effect", "act", "since", "byPerson", "disclosed");

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

    PlatformActReports(FactTables tables) {
        super(DECLARATION, tables, TABLE);
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
}
