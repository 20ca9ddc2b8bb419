package org.chengxin.subject;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.account.OrganisationKind;
import org.chengxin.account.host.Hosts;
import org.chengxin.account.host.Hosts.HostsConfirmed;
import org.chengxin.field.Field;
import org.chengxin.field.Schema;
import org.chengxin.intake.Footing;
import org.chengxin.intake.Report;
import org.chengxin.intake.ReportType;
import org.chengxin.shared.SubjectId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 网店: a shop and its merchant, who may be reported later. */
@Component
class ShopReports implements ReportType {

    private static final Declaration DECLARATION = new Declaration(
            "shop",
            Footing.STATUTORY,
            Set.of(OrganisationKind.PLATFORM),
            Schema.of(
                    Field.key("merchant").required(),
                    Field.text("name", 200).required().published(),
                    Field.text("url", 500).published(),
                    Field.text("category", 100).published(),
                    Field.date("opened"),
                    Field.date("closed").published()),
            """
                {"merchant":"example-merchant","name":"示例茶叶旗舰店","url":"https://shop.example/tea","category":"茶叶",
                 "opened":"2024-03-01"}""");

    private final Subjects subjects;
    private final ShopStore shops;
    private final Registrations registrations;
    private final Hosts hosts;

    ShopReports(Subjects subjects, ShopStore shops, Registrations registrations, Hosts hosts) {
        this.subjects = subjects;
        this.shops = shops;
        this.registrations = registrations;
        this.hosts = hosts;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public void record(List<Report> reports) {
        Report first = reports.get(0);
        Map<Identifier, SubjectId> merchants =
                subjects.refer(reports.stream().map(ShopReports::merchant).collect(Collectors.toSet()), first.seal());
        shops.save(reports.stream()
                .map(report -> new ShopStore.Held(report, Objects.requireNonNull(merchants.get(merchant(report)))))
                .toList());
        shops.confirm(
                first.reporter().organisation(),
                hosts.of(first.reporter().organisation()),
                reports.stream().map(Report::id).toList());
        registrations.register(
                first.reporter().organisation(),
                reports.stream()
                        .map(report -> report.data().required("merchant"))
                        .distinct()
                        .toList(),
                first.id());
    }

    /** Rechecks all links of a platform. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(HostsConfirmed confirmed) {
        shops.confirm(confirmed.organisation(), confirmed.hosts(), null);
        registrations.registerConfirmed(confirmed.organisation(), confirmed.fact());
    }

    private static Identifier merchant(Report report) {
        return Identifier.of(report.reporter().organisation(), report.data().required("merchant"));
    }
}
