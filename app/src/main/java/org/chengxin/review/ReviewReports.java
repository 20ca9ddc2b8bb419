package org.chengxin.review;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chengxin.account.OrganisationKind;
import org.chengxin.intake.Field;
import org.chengxin.intake.Footing;
import org.chengxin.intake.Report;
import org.chengxin.intake.ReportType;
import org.chengxin.intake.Schema;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Identifier;
import org.chengxin.subject.Subjects;
import org.springframework.stereotype.Component;

/** 评价: one review of an order, which may be reported later. */
@Component
class ReviewReports implements ReportType {

    private static final Declaration DECLARATION = new Declaration(
            "review",
            Footing.AGREEMENT,
            Set.of(OrganisationKind.PLATFORM),
            Schema.of(
                    Field.key("order").required(),
                    Field.key("number"),
                    Field.zone(),
                    Field.whole("rating", 1, 5).required(),
                    Field.instant("created").required(),
                    Field.key("merchant"),
                    Field.text("title", 500),
                    Field.text("text", 10_000),
                    Field.instant("answered"),
                    Field.key("buyer"),
                    Field.key("follows"),
                    Field.text("reply", 10_000)),
            """
                {"order":"example-order","rating":5,"created":"2026-03-02T20:05:00+08:00","merchant":"example-merchant",
                 "text":"茶叶很香，包装完好。","buyer":"b-7f3a"}""");

    private final ReviewStore store;
    private final Subjects subjects;

    ReviewReports(ReviewStore store, Subjects subjects) {
        this.store = store;
        this.subjects = subjects;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public void record(List<Report> reports) {
        Set<Identifier> merchants = new HashSet<>();
        for (Report report : reports) {
            String merchant = report.data().text("merchant");
            if (merchant != null) {
                merchants.add(Identifier.of(report.reporter().organisation(), merchant));
            }
        }
        Map<Identifier, SubjectId> subjectsOf =
                subjects.refer(merchants, reports.get(0).seal());
        store.save(reports, subjectsOf);
    }
}
