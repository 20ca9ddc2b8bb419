package org.chengxin.bylaw;

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

/** 平台奖惩规则: a platform's own rule of reward or sanction, given on file by its own will: no law asks a platform to file its rules. */
@Component
class PlatformRuleReports extends PlainReports {

    private static final FactTable TABLE = FactTable.of("bylaw.rule")
            .column("platform", report -> report.reporter().organisation().value())
            .fields("title", "effect", "effective", "promise", "appeal", "address");

    private static final String ADDRESS = "address";
    private static final int LONGEST_ADDRESS = 500;

    private static final Declaration DECLARATION = new Declaration(
            "platform-rule",
            Footing.AGREEMENT,
            Set.of(OrganisationKind.PLATFORM),
            Schema.of(
                    Field.text("title", 200).required(),
                    Field.code("effect", "incentive", "sanction").required(),
                    Field.date("effective").required(),
                    Field.text("promise", 2_000).required(),
                    Field.text("appeal", 500).required(),
                    Field.text(ADDRESS, LONGEST_ADDRESS)),
            """
                {"title":"商家信用积分规则","effect":"incentive","effective":"2026-03-01","promise":"信用积分九十分以上的，优先参加营销活动",
                 "appeal":"商家后台申诉，三日内由人工复核","address":"https://shop.example.com/rules/credit"}""");

    PlatformRuleReports(FactTables tables) {
        super(DECLARATION, tables, TABLE);
    }

    @Override
    public void check(Reporter reporter, ReportContent data, Problems problems) {
        String address = data.text(ADDRESS, "https://");
        if (!address.startsWith("https://") && !address.startsWith("http://")) {
            problems.add("platform-rule.address", "/" + ADDRESS);
        }
    }
}
