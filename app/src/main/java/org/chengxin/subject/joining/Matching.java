package org.chengxin.subject.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.evidence.feed.Feed.Item;
import org.chengxin.evidence.feed.FeedConsumer;
import org.chengxin.field.Field;
import org.chengxin.intake.ReportType;
import org.chengxin.intake.ReportTypes;
import org.chengxin.intake.Reports;
import org.chengxin.rule.Parameters;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.chengxin.subject.joining.CandidateStore.Candidate;
import org.chengxin.subject.joining.CandidateStore.Link;
import org.chengxin.subject.joining.Judgement.Decision;
import org.chengxin.subject.joining.JudgementStore.Found;
import org.chengxin.subject.matching.Comparison;
import org.chengxin.subject.matching.Matches;
import org.chengxin.subject.matching.Matches.Match;
import org.chengxin.subject.matching.Score;
import org.springframework.stereotype.Component;

/**
 * Feed consumer that compares subjects without a code with the firms that have one, whichever of the two arrives later, also one that
 * only a decision names: a sure match is joined, a likely one is asked of two persons. Two subjects with codes are never compared. A
 * join that nobody has confirmed is looked at again when one side is described anew.
 */
@Component
class Matching implements FeedConsumer {

    private static final int PAGE = 100;

    /** Candidates by each sort of key. */
    private static final int CANDIDATES = 200;

    /** Subjects without a code that are looked at again when a firm arrives. */
    private static final int WAITING = 20;

    /** Firms asked for of one subject. */
    private static final int ASKED = 5;

    private final CandidateStore candidates;
    private final JudgementStore judgements;
    private final Joinings joinings;
    private final Subjects subjects;
    private final Parameters parameters;
    private final Reports reports;
    private final Set<String> types;

    Matching(
            CandidateStore candidates,
            JudgementStore judgements,
            Joinings joinings,
            Subjects subjects,
            Parameters parameters,
            Reports reports,
            ReportTypes types) {
        this.reports = reports;
        this.types = types.all().stream()
                .filter(Matching::describesFirms)
                .map(ReportType::name)
                .collect(Collectors.toUnmodifiableSet());
        this.candidates = candidates;
        this.judgements = judgements;
        this.joinings = joinings;
        this.subjects = subjects;
        this.parameters = parameters;
    }

    @Override
    public String name() {
        return "matching";
    }

    @Override
    public Set<String> types() {
        return types;
    }

    @Override
    public int most() {
        return PAGE;
    }

    @Override
    public void accept(List<Item> facts) {
        List<FactId> ids = facts.stream().map(Item::id).toList();
        Set<SubjectId> arrived = new LinkedHashSet<>(subjects.subjectsOf(ids));
        // whom the replaced version meant: with another code the source means another firm now
        arrived.addAll(subjects.subjectsOf(reports.supersededBy(ids)));
        arrived.addAll(candidates.mentioned(facts.stream().map(Item::seal).toList()));
        lookAgain(arrived);
        match(arrived);
    }

    /** Reports that give a firm's name and code, or a decision's party; of its outlets a courier firm tells without either. */
    private static boolean describesFirms(ReportType type) {
        List<String> fields = type.schema().fields().stream().map(Field::name).toList();
        return fields.contains("party")
                || fields.contains("name") && fields.contains("code")
                || type.name().equals("outlet");
    }

    /** Undoes links that would no longer be made, and asks of them instead. */
    private void lookAgain(Set<SubjectId> changed) {
        double link = parameters.decimal("subject.match.link").doubleValue();
        for (Link each : candidates.links(changed)) {
            Score score = Comparison.score(each.alias().side(), each.firm().side());
            if (!each.named() || score.probability() < link) {
                joinings.unlink(each.alias().id());
                judgements.ask(new Found(each.alias().id(), each.firm().id(), Decision.ASK, score));
            }
        }
    }

    /** Compares these subjects, or those that wait for one of these. */
    void match(Collection<SubjectId> arrived) {
        Map<SubjectId, Candidate> uncoded = new LinkedHashMap<>();
        List<Candidate> coded = new ArrayList<>();
        for (Candidate each : candidates.described(arrived)) {
            if (each.code() == null) {
                uncoded.put(each.id(), each);
            } else {
                coded.add(each);
            }
        }
        candidates
                .sharing(coded, false, WAITING)
                .values()
                .forEach(waiting -> waiting.forEach(each -> uncoded.put(each.id(), each)));
        if (!uncoded.isEmpty()) {
            judge(List.copyOf(uncoded.values()));
        }
    }

    private void judge(List<Candidate> wanted) {
        double link = parameters.decimal("subject.match.link").doubleValue();
        double ask = parameters.decimal("subject.match.ask").doubleValue();
        List<SubjectId> aliases = wanted.stream().map(Candidate::id).toList();
        Map<SubjectId, List<Candidate>> sharing = candidates.sharing(wanted, true, CANDIDATES);
        Map<SubjectId, List<SubjectId>> different = judgements.different(aliases);
        List<Found> found = new ArrayList<>();
        for (Candidate each : wanted) {
            List<SubjectId> refused = different.getOrDefault(each.id(), List.of());
            List<Candidate> left = sharing.getOrDefault(each.id(), List.of()).stream()
                    .filter(candidate -> !refused.contains(candidate.id()))
                    .toList();
            Matches.of(each.side(), left, Candidate::side, link, ask).found().stream()
                    .limit(ASKED)
                    .forEach(match -> found.add(found(each, match)));
        }
        judgements.replace(aliases, found);
        found.stream()
                .filter(each -> each.decision() == Decision.LINK)
                .forEach(each -> joinings.link(each.alias(), each.same()));
    }

    private static Found found(Candidate alias, Match<Candidate> match) {
        Decision decision = match.decision() == Score.Decision.LINK ? Decision.LINK : Decision.ASK;
        return new Found(alias.id(), match.candidate().id(), decision, match.score());
    }
}
