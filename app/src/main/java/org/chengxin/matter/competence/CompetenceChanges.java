package org.chengxin.matter.competence;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.chengxin.account.Caller;
import org.chengxin.account.office.Offices;
import org.chengxin.account.office.Offices.Post;
import org.chengxin.account.office.Offices.Staff;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.Seals;
import org.chengxin.matter.competence.CompetenceChange.State;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the competence table: an officer of the department proposes, the head of one of its offices confirms, each is
 * sealed. A department says nothing about the competence of another.
 */
@Component
public class CompetenceChanges {

    private static final Pattern TERRITORY = Pattern.compile("\\d{2,12}");
    private static final Pattern WORD = Pattern.compile("[*]|[a-z][a-z0-9-]{0,80}");
    private static final Set<String> LEVELS = Set.of("city", "district", "station");
    private static final int REASON = 500;
    private static final int SHOWN = 200;

    private final CompetenceStore table;
    private final CompetenceChangeStore changes;
    private final Offices offices;
    private final Seals seals;
    private final Clock clock;

    CompetenceChanges(CompetenceStore table, CompetenceChangeStore changes, Offices offices, Seals seals, Clock clock) {
        this.table = table;
        this.changes = changes;
        this.offices = offices;
        this.seals = seals;
        this.clock = clock;
    }

    /** What is in force in a department. */
    @Transactional(readOnly = true)
    public List<CompetenceEntry> entries(String department) {
        return table.entries(department, SHOWN);
    }

    /** What was proposed, the newest first. */
    @Transactional(readOnly = true)
    public List<CompetenceChange> recent(String department) {
        return changes.recent(department, SHOWN);
    }

    /** Nothing is in force by it. */
    @Transactional
    public FactId propose(CompetenceEntry entry, String reason, Caller caller) {
        requireSound(entry, reason);
        Staff person = person(caller, entry.department());
        FactId id = FactId.next(clock);
        Fact fact = CompetenceFact.proposed(id, entry, reason.strip(), person.account());
        CompetenceChange change = new CompetenceChange(
                id, entry, reason.strip(), State.PROPOSED, person.account(), clock.instant(), null);
        try {
            changes.insert(change, seals.seal(List.of(fact)));
        } catch (DuplicateKeyException other) {
            throw new ProblemException(CompetenceProblem.PROPOSED_ALREADY, entry.territory());
        }
        return id;
    }

    @Transactional
    public void confirm(FactId id, Caller caller) {
        CompetenceChange change = decide(id, State.IN_FORCE, caller);
        CompetenceEntry entry = change.entry();
        if (entry.office() == null) {
            table.remove(entry);
        } else {
            table.put(entry.definition(), entry.department(), entry.level(), entry.territory(), entry.office());
        }
    }

    @Transactional
    public void reject(FactId id, Caller caller) {
        decide(id, State.REJECTED, caller);
    }

    private CompetenceChange decide(FactId id, State state, Caller caller) {
        CompetenceChange change =
                changes.locked(id).orElseThrow(() -> new ProblemException(CompetenceProblem.UNKNOWN, id.toString()));
        Staff person = person(caller, change.entry().department());
        if (change.state() != State.PROPOSED) {
            throw new ProblemException(CompetenceProblem.DECIDED, id.toString());
        }
        if (person.account().equals(change.proposedBy())) {
            throw new ProblemException(CompetenceProblem.SAME_PERSON, id.toString());
        }
        if (person.post() != Post.HEAD) {
            throw new ProblemException(CompetenceProblem.NOT_ALLOWED, "head");
        }
        Fact fact = CompetenceFact.decided(clock, change, state, person.account());
        changes.decide(id, state, person.account(), clock.instant(), fact.id(), seals.seal(List.of(fact)));
        return change;
    }

    private Staff person(Caller caller, String department) {
        UUID account = caller.account();
        return (account == null ? Optional.<Staff>empty() : offices.staffOf(account))
                .filter(staff -> !staff.left())
                .filter(staff -> offices.find(staff.office())
                        .filter(office -> office.department().equals(department))
                        .isPresent())
                .orElseThrow(() -> new ProblemException(CompetenceProblem.NOT_ALLOWED, department));
    }

    private void requireSound(CompetenceEntry entry, String reason) {
        require(WORD.matcher(entry.definition()).matches(), "definition");
        require(LEVELS.contains(entry.level()), "level");
        require(TERRITORY.matcher(entry.territory()).matches(), "territory");
        require(!reason.isBlank() && reason.length() <= REASON, "reason");
        require(
                entry.office() == null
                        || offices.find(entry.office())
                                .filter(office -> office.department().equals(entry.department()))
                                .isPresent(),
                "office");
    }

    private static void require(boolean sound, String field) {
        if (!sound) {
            throw new ProblemException(CompetenceProblem.ENTRY, field);
        }
    }
}
