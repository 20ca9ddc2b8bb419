package org.chengxin.subject;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.evidence.FactOwner;
import org.chengxin.intake.Report;
import org.chengxin.intake.Reports;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Erases what one report said of subjects (assertion, shop, licence), and recomputes descriptions. */
@Component
class SubjectErasure implements FactOwner {

    private final SubjectStore store;
    private final ShopStore shops;
    private final Subjects subjects;
    private final Registrations registrations;
    private final Reports reports;

    SubjectErasure(
            SubjectStore store, ShopStore shops, Subjects subjects, Registrations registrations, Reports reports) {
        this.store = store;
        this.shops = shops;
        this.subjects = subjects;
        this.registrations = registrations;
        this.reports = reports;
    }

    /** The report itself is erased by intake. */
    @Override
    @Transactional
    public boolean erase(FactId id, String type) {
        List<SubjectId> touched = new ArrayList<>(shops.forget(id));
        touched.addAll(merchant(id));
        subjects.forget(id).ifPresent(touched::add);
        registrations.release(touched);
        subjects.release(touched);
        return false;
    }

    /** The merchant named in the report: an older version of a shop may have named another than the row does now. */
    private Collection<SubjectId> merchant(FactId id) {
        Report report = reports.reopen(id).orElse(null);
        String key = report == null ? null : report.data().text("merchant");
        return report == null || key == null
                ? List.of()
                : store.resolve(List.of(Identifier.of(report.reporter().organisation(), key)))
                        .values();
    }

    @Override
    public Set<UUID> about(FactId id) {
        return subjects.subjectsOf(List.of(id)).stream().map(SubjectId::value).collect(Collectors.toSet());
    }
}
