package org.chengxin.subject;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.chengxin.evidence.Confidential;
import org.chengxin.evidence.FactOwner;
import org.chengxin.evidence.Proofs;
import org.chengxin.intake.Report;
import org.chengxin.intake.Reports;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what one report said of subjects; what others say of them is written anew. */
@Component
class SubjectErasure implements FactOwner {

    private final SubjectStore store;
    private final ShopStore shops;
    private final CourierStore couriers;
    private final Subjects subjects;
    private final Reports reports;
    private final Proofs proofs;
    private final Confidential confidential;

    SubjectErasure(
            SubjectStore store,
            ShopStore shops,
            CourierStore couriers,
            Subjects subjects,
            Reports reports,
            Proofs proofs,
            Confidential confidential) {
        this.store = store;
        this.shops = shops;
        this.couriers = couriers;
        this.subjects = subjects;
        this.reports = reports;
        this.proofs = proofs;
        this.confidential = confidential;
    }

    /** The reports themselves are intake's. */
    @Override
    @Transactional
    public boolean erase(FactId id, String type) {
        List<SubjectId> touched = new ArrayList<>(shops.forget(id));
        touched.addAll(couriers.forget(id));
        touched.addAll(merchant(id));
        Optional<SubjectId> described = store.undescribe(id);
        described.ifPresent(subject -> {
            store.lock();
            describeAnew(id, subject);
            touched.add(subject);
        });
        subjects.release(touched);
        return false;
    }

    /** Whom the report names as its merchant: an older version of a shop may have named another than the row does now. */
    private Collection<SubjectId> merchant(FactId id) {
        Report report = reports.reopen(id).orElse(null);
        String key = report == null ? null : report.data().text("merchant");
        return report == null || key == null
                ? List.of()
                : store.resolve(List.of(Identifier.of(report.reporter().organisation(), key)))
                        .values();
    }

    private void describeAnew(FactId erased, SubjectId subject) {
        List<SubjectId> identities = subjects.identities(subject);
        SubjectId standing = subjects.find(subject).map(Subject::id).orElse(subject);
        store.clear(identities);
        for (FactId fact : store.descriptions(identities)) {
            // An older version has been replaced by one that said everything anew.
            if (!fact.equals(erased) && reports.isCurrent(fact)) {
                description(fact).ifPresent(description -> store.describe(List.of(standing), List.of(description)));
            }
        }
    }

    private Optional<Description> description(FactId fact) {
        Optional<Report> report = reports.reopen(fact);
        Optional<String> type = proofs.standing(fact).map(Proofs.Standing::type);
        return report.flatMap(each -> type.map(name -> Description.of(name, each, confidential)));
    }
}
