package org.chengxin.subject;

import java.util.List;
import java.util.Set;
import org.chengxin.account.OrganisationKind;
import org.chengxin.evidence.Confidential;
import org.chengxin.field.Field;
import org.chengxin.field.Schema;
import org.chengxin.intake.Footing;
import org.chengxin.intake.Report;
import org.chengxin.intake.ReportType;
import org.springframework.stereotype.Component;

/** 平台内经营者: a merchant's identity, which the platform must report (电子商务法 art. 28). */
@Component
class MerchantReports implements ReportType {

    private static final Declaration DECLARATION = new Declaration(
            "merchant",
            Footing.STATUTORY,
            Set.of(OrganisationKind.PLATFORM),
            Schema.of(
                    Field.text("name", 200).required().published(),
                    Field.code("kind", "enterprise", "individual-business", "cooperative", "natural-person")
                            .named("subject.nature.")
                            .required()
                            .published(),
                    Field.socialCreditCode("code").published(),
                    Field.identityNumber("identityNumber").ofPerson(),
                    Field.division("division").published(),
                    Field.text("address", 500).published().ofPerson(),
                    Field.text("phone", 40).ofPerson(),
                    Field.code("exemption", "farm-produce", "handicraft", "convenience-labour", "small-amount", "other")
                            .published(),
                    Field.flag("aboveThreshold")),
            """
                {"name":"杭州示例茶业有限公司","kind":"enterprise","code":"91330106MA2TE5T01R","division":"330106",
                 "address":"杭州市西湖区示例路2号","phone":"0571-00000000"}""");

    private final Subjects subjects;
    private final Registrations registrations;
    private final Confidential confidential;

    MerchantReports(Subjects subjects, Registrations registrations, Confidential confidential) {
        this.subjects = subjects;
        this.registrations = registrations;
        this.confidential = confidential;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public void record(List<Report> reports) {
        subjects.describe(reports.stream()
                .map(report -> new Assertions.Named(
                        report,
                        Identifier.of(report.reporter().organisation(), report.key()),
                        report.data().socialCreditCode("code"),
                        Assertion.of(name(), report, confidential)))
                .toList());
        Report first = reports.get(0);
        registrations.register(
                first.reporter().organisation(),
                reports.stream().map(Report::key).toList(),
                first.id());
    }
}
