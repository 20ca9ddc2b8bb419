package org.chengxin.subject;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.account.OrganisationKind;
import org.chengxin.intake.Field;
import org.chengxin.intake.Footing;
import org.chengxin.intake.Problems;
import org.chengxin.intake.Report;
import org.chengxin.intake.ReportContent;
import org.chengxin.intake.ReportType;
import org.chengxin.intake.Reporter;
import org.chengxin.intake.Schema;
import org.chengxin.shared.SocialCreditCode;
import org.chengxin.shared.SubjectId;
import org.springframework.stereotype.Component;

/** 营业执照: a business licence as a platform shows it or as a department registered it (电子商务法 art. 15). */
@Component
class LicenceReports implements ReportType {

    private static final Declaration DECLARATION = new Declaration(
            "licence",
            Footing.STATUTORY,
            Set.of(OrganisationKind.PLATFORM, OrganisationKind.DEPARTMENT),
            Schema.of(
                    Field.key("merchant"),
                    Field.socialCreditCode("code"),
                    Field.text("number", 40).required(),
                    Field.text("name", 200).required(),
                    Field.text("authority", 200),
                    Field.text("scope", 2000),
                    Field.date("from").required(),
                    Field.date("until"),
                    Field.code("status", "active", "revoked", "cancelled").required()),
            """
                {"code":"91330106MA2TE5T01R","number":"91330106MA2TE5T01R","name":"杭州示例茶业有限公司",
                 "authority":"杭州市西湖区市场监督管理局","scope":"食品销售","from":"2020-05-01","until":"2040-04-30",
                 "status":"active"}""");

    private final Subjects subjects;
    private final ShopStore licences;

    LicenceReports(Subjects subjects, ShopStore licences) {
        this.subjects = subjects;
        this.licences = licences;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public void check(Reporter reporter, ReportContent data, Problems problems) {
        boolean known = reporter.kind() == OrganisationKind.PLATFORM && data.has("merchant") || data.has("code");
        if (!known) {
            problems.add("licence.no-holder", "");
        }
    }

    @Override
    public void record(List<Report> reports) {
        Map<Identifier, SubjectId> holders = subjects.refer(
                reports.stream().map(LicenceReports::holder).collect(Collectors.toSet()),
                reports.get(0).seal());
        licences.saveLicences(reports.stream()
                .map(report -> new ShopStore.Held(report, Objects.requireNonNull(holders.get(holder(report)))))
                .toList());
    }

    private static Identifier holder(Report report) {
        String merchant = report.data().text("merchant");
        SocialCreditCode code = report.data().socialCreditCode("code");
        return merchant != null || code == null
                ? Identifier.of(report.reporter().organisation(), Objects.requireNonNull(merchant))
                : Identifier.of(code);
    }
}
