package org.chengxin.subject.registry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chengxin.account.OrganisationKind;
import org.chengxin.code.SocialCreditCode;
import org.chengxin.field.Field;
import org.chengxin.field.Problems;
import org.chengxin.field.Schema;
import org.chengxin.intake.Footing;
import org.chengxin.intake.Report;
import org.chengxin.intake.ReportContent;
import org.chengxin.intake.ReportType;
import org.chengxin.intake.Reporter;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Descriptions;
import org.chengxin.subject.register.Claims;
import org.springframework.stereotype.Component;

/** 平台: a platform's description of itself (网络交易合规数据报送管理暂行办法 art. 7). */
@Component
class PlatformReports implements ReportType {

    private static final Declaration DECLARATION = new Declaration(
            "platform",
            Footing.STATUTORY,
            Set.of(OrganisationKind.PLATFORM),
            Schema.of(
                    Field.text("name", 200).required().published(),
                    Field.text("operator", 200).required().published(),
                    Field.socialCreditCode("code").published(),
                    Field.code("form", "third-party", "self-operated", "services", "o2o")
                            .named("subject.form.")
                            .required(),
                    Field.division("division").published(),
                    Field.text("address", 500).published(),
                    Field.text("phone", 40),
                    Field.text("website", 500).published(),
                    Field.date("changed").past().published(),
                    Field.text("filing", 60).published()),
            """
                {"name":"示例商城","operator":"杭州示例网络科技有限公司","form":"third-party",
                 "division":"330108","address":"杭州市滨江区示例路1号","filing":"浙备00000001号","website":"https://shop.example"}""");

    private final Descriptions descriptions;
    private final BodyStore store;
    private final ScopeRule scope;
    private final Claims claims;

    PlatformReports(Descriptions descriptions, BodyStore store, ScopeRule scope, Claims claims) {
        this.descriptions = descriptions;
        this.store = store;
        this.scope = scope;
        this.claims = claims;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    /**
     * An organisation may describe itself only under its registered code, which is the default; one that is seated elsewhere is
     * not reported here.
     */
    @Override
    public void check(Reporter reporter, ReportContent data, Problems problems) {
        SocialCreditCode code = data.socialCreditCode("code");
        String own = reporter.code();
        if (code != null
                && !(own != null
                        && SocialCreditCode.tryRegistered(own)
                                .filter(code::equals)
                                .isPresent())) {
            problems.add("platform.not-own-code", "/code");
            claims.refused(reporter, code, descriptions.isHeld(code));
        }
        if (scope.of(data.text("division"), own).answer().equals("no")) {
            problems.add("platform.out-of-town", "/division");
        }
    }

    @Override
    public void record(List<Report> reports) {
        Map<FactId, SubjectId> platforms = new LinkedHashMap<>();
        reports.forEach(report -> platforms.put(report.id(), descriptions.describeReporter(name(), report)));
        store.save(reports, platforms, report -> name(), "filing");
    }
}
