package org.chengxin.subject;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.chengxin.account.OrganisationKind;
import org.chengxin.code.SocialCreditCode;
import org.chengxin.evidence.Confidential;
import org.chengxin.field.Field;
import org.chengxin.field.Problems;
import org.chengxin.field.Schema;
import org.chengxin.intake.Footing;
import org.chengxin.intake.Report;
import org.chengxin.intake.ReportContent;
import org.chengxin.intake.ReportType;
import org.chengxin.intake.Reporter;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.register.Registers;
import org.springframework.stereotype.Component;

/**
 * 营业执照: a business licence, reported by a platform or by the market regulator that registered it (电子商务法 art. 15). The
 * register's report also describes the holder.
 */
@Component
class LicenceReports implements ReportType {

    private static final Declaration DECLARATION = new Declaration(
            "licence",
            Footing.STATUTORY,
            Set.of(OrganisationKind.PLATFORM, OrganisationKind.DEPARTMENT),
            Schema.of(
                    Field.key("merchant"),
                    Field.socialCreditCode("code").published(),
                    Field.text("number", 40).required().published(),
                    Field.text("name", 200).required().published(),
                    Field.text("authority", 200).published(),
                    Field.text("scope", 2000).published(),
                    Field.date("from").required().published(),
                    Field.date("until").published(),
                    Field.code("status", "active", "revoked", "cancelled")
                            .named("subject.licence.")
                            .required()
                            .published(),
                    Field.code("kind", "enterprise", "individual-business", "cooperative", "organisation")
                            .named("subject.nature.")
                            .published(),
                    Field.division("division").published(),
                    Field.text("address", 500).published(),
                    Field.text("phone", 40),
                    Field.date("changed").past().published()),
            """
                {"code":"91330106MA2TE5T01R","number":"91330106MA2TE5T01R","name":"杭州示例茶业有限公司",
                 "authority":"杭州市西湖区市场监督管理局","scope":"食品销售","from":"2020-05-01","until":"2040-04-30",
                 "status":"active","kind":"enterprise","division":"330106","address":"杭州市西湖区示例路2号"}""");

    private final Subjects subjects;
    private final ShopStore licences;
    private final Registers registers;
    private final Confidential confidential;

    LicenceReports(Subjects subjects, ShopStore licences, Registers registers, Confidential confidential) {
        this.subjects = subjects;
        this.licences = licences;
        this.registers = registers;
        this.confidential = confidential;
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
        Predicate<SocialCreditCode> registered = registers.of(reports.get(0).reporter());
        licences.saveLicences(
                reports.stream()
                        .map(report -> new ShopStore.Held(report, Objects.requireNonNull(holders.get(holder(report)))))
                        .toList(),
                report -> isRegistered(report, registered));
        List<Report> register = reports.stream()
                .filter(report -> isRegistered(report, registered))
                .toList();
        if (!register.isEmpty()) {
            subjects.register(
                    register,
                    register.stream()
                            .map(report -> Assertion.of(name(), report, confidential))
                            .toList());
        }
    }

    private static boolean isRegistered(Report report, Predicate<SocialCreditCode> registered) {
        SocialCreditCode code = report.data().socialCreditCode("code");
        return code != null && registered.test(code);
    }

    private static Identifier holder(Report report) {
        String merchant = report.data().text("merchant");
        SocialCreditCode code = report.data().socialCreditCode("code");
        return merchant != null || code == null
                ? Identifier.of(report.reporter().organisation(), Objects.requireNonNull(merchant))
                : Identifier.of(code);
    }
}
