package org.chengxin.sampling;

import java.util.Set;
import org.chengxin.account.OrganisationKind;
import org.chengxin.field.Field;
import org.chengxin.field.Schema;
import org.chengxin.intake.Footing;
import org.chengxin.intake.table.FactTable;
import org.chengxin.intake.table.FactTables;
import org.chengxin.intake.table.PlainReports;
import org.springframework.stereotype.Component;

/** 抽检结果: one tested product of a firm. */
@Component
class SamplingReports extends PlainReports {

    SamplingReports(FactTables tables) {
        super(
                new Declaration(
                        "sampling",
                        Footing.STATUTORY,
                        Set.of(OrganisationKind.DEPARTMENT),
                        Schema.of(
                                Field.socialCreditCode("code").required(),
                                Field.text("product", 100).required(),
                                Field.flag("passed").required()),
                        """
                {"code":"91330100799655058B","product":"龙井茶","passed":true}"""),
                tables,
                FactTable.of("sampling.result").fields("code", "product", "passed"));
    }
}
