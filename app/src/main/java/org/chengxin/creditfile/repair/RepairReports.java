package org.chengxin.creditfile.repair;

import java.util.List;
import java.util.Set;
import org.chengxin.account.OrganisationKind;
import org.chengxin.field.Field;
import org.chengxin.field.Schema;
import org.chengxin.intake.Footing;
import org.chengxin.intake.Report;
import org.chengxin.intake.ReportType;
import org.springframework.stereotype.Component;

/** 修复结果: report type for a repair that an authority granted, as 信用中国 and the publicity system feed it back. */
@Component
class RepairReports implements ReportType {

    private static final Declaration DECLARATION = new Declaration(
            "repair",
            Footing.STATUTORY,
            Set.of(OrganisationKind.DEPARTMENT),
            Schema.of(
                    Field.text("name", 200).required(),
                    Field.socialCreditCode("code").required(),
                    Field.text("number", 200).required(),
                    Field.text("authority", 200).required(),
                    Field.text("document", 200).required(),
                    Field.date("decided").past().required(),
                    Field.text("basis", 500)),
            """
                {"name":"杭州示例茶业有限公司","code":"91330106MA2TE5T01R","number":"杭西市监处罚〔2026〕12号",
                 "authority":"杭州市西湖区市场监督管理局","document":"杭西市监信修〔2026〕3号","decided":"2026-06-01",
                 "basis":"国办发〔2025〕22号"}""");

    private final RepairStore store;

    RepairReports(RepairStore store) {
        this.store = store;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public void record(List<Report> reports) {
        store.insert(reports);
    }
}
