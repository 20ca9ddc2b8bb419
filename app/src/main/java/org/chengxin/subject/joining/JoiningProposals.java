package org.chengxin.subject.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chengxin.rule.proposal.Authority;
import org.chengxin.rule.proposal.DryRun;
import org.chengxin.rule.proposal.Line;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.ProposalKind;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.springframework.stereotype.Component;

/**
 * Proposal kind for joining two subjects, undoing a join, or confirming one made by a report; two persons of the market
 * regulator decide. The object is the alias; the content is {@code join ID}, {@code differ ID}, {@code separate} or
 * {@code uphold}.
 */
@Component
class JoiningProposals implements ProposalKind {

    static final String NAME = "subject-joining";
    static final String DEPARTMENT = "market-regulator";
    static final String SEPARATE = "separate";
    static final String UPHOLD = "uphold";

    private static final String JOIN = "join ";
    private static final String DIFFER = "differ ";

    private final Joinings joinings;
    private final Subjects subjects;
    private final JoiningStore store;

    JoiningProposals(Joinings joinings, Subjects subjects, JoiningStore store) {
        this.joinings = joinings;
        this.subjects = subjects;
        this.store = store;
    }

    static String join(SubjectId same) {
        return JOIN + same;
    }

    static String differ(SubjectId same) {
        return DIFFER + same;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Authority authority(String object, String content) {
        return Authority.department(DEPARTMENT);
    }

    @Override
    public DryRun dryRun(String object, String content, LocalDate from) {
        Optional<SubjectId> alias = subject(object);
        Optional<Joining> joined = alias.flatMap(joinings::find);
        if (alias.isEmpty()) {
            return DryRun.refused(Line.of("subject.joining.unknown"));
        }
        return switch (content) {
            case SEPARATE ->
                joined.map(each -> DryRun.changes(
                                Line.of("subject.joining.separates", named(each.alias()), named(each.same()))))
                        .orElseGet(() -> DryRun.refused(Line.of("subject.joining.none")));
            case UPHOLD ->
                joined.filter(Joining::open)
                        .map(each -> DryRun.changes(
                                Line.of("subject.joining.upholds", named(each.alias()), named(each.same()))))
                        .orElseGet(() -> DryRun.refused(Line.of("subject.joining.none")));
            default -> joins(alias.get(), content, joined);
        };
    }

    private DryRun joins(SubjectId alias, String content, Optional<Joining> joined) {
        Optional<SubjectId> same = other(content);
        if (same.isEmpty()) {
            return DryRun.refused(Line.of("subject.joining.unknown"));
        }
        boolean isOne = joined.isPresent() || subjects.identities(same.get()).contains(alias);
        if (isOne) {
            return DryRun.refused(Line.of("subject.joining.joined"));
        }
        return content.startsWith(DIFFER)
                ? DryRun.changes(Line.of("subject.joining.differs", named(alias), named(same.get())))
                : DryRun.changes(
                        Line.of("subject.joining.joins", named(alias), named(same.get())),
                        Line.of("subject.joining.view"));
    }

    /** Its present join: to which subject, by what origin, and whether upheld. */
    @Override
    public String base(String object) {
        return subject(object)
                .flatMap(joinings::find)
                .map(each -> each.same() + " " + each.origin() + " " + each.upheld())
                .orElse("");
    }

    @Override
    public void apply(Proposal proposal) {
        SubjectId alias = subject(proposal.object()).orElseThrow();
        switch (proposal.content()) {
            case SEPARATE -> joinings.separate(alias);
            case UPHOLD -> joinings.uphold(alias);
            default -> {
                SubjectId same = other(proposal.content()).orElseThrow();
                if (proposal.content().startsWith(DIFFER)) {
                    joinings.differ(alias, same);
                } else {
                    joinings.join(alias, same);
                }
            }
        }
    }

    @Override
    public Line title(String object) {
        String name = subject(object).map(this::named).orElse(object);
        return Line.both(name, name);
    }

    /** The subject after {@code join} or {@code differ}. */
    private Optional<SubjectId> other(String content) {
        return List.of(JOIN, DIFFER).stream()
                .filter(content::startsWith)
                .findFirst()
                .flatMap(act -> subject(content.substring(act.length())));
    }

    private Optional<SubjectId> subject(String id) {
        return FactId.tryParse(id)
                .map(FactId::value)
                .map(SubjectId::new)
                .filter(found -> !subjects.identities(found).isEmpty());
    }

    private String named(SubjectId id) {
        return store.called(id);
    }
}
