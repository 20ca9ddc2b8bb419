package org.chengxin.sampling;

import java.util.List;
import java.util.Set;
import org.chengxin.account.OrganisationKind;
import org.chengxin.field.Field;
import org.chengxin.intake.Footing;
import org.chengxin.intake.Report;
import org.chengxin.intake.ReportType;
import org.chengxin.field.Schema;
import org.springframework.stereotype.Component;

/** 抽检结果: one tested product of a firm. */
@Component
class SamplingReports implements ReportType {

    private final SamplingStore store;

    SamplingReports(SamplingStore store) {
        this.store = store;
    }

    @Override
    public Declaration declaration() {
        return new Declaration(
                "sampling",
                Footing.STATUTORY,
                Set.of(OrganisationKind.DEPARTMENT),
                Schema.of(
                        Field.socialCreditCode("code").required(),
                        Field.text("product", 100).required(),
                        Field.flag("passed").required()),
                """
                {"code":"91330100799655058B","product":"龙井茶","passed":true}""");
    }

    @Override
    public void record(List<Report> reports) {
        store.insert(reports);
    }
}
