package org.chengxin.document.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.chengxin.account.Caller;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.account.access.Protected;
import org.chengxin.account.succession.Succeeded;
import org.chengxin.account.succession.Successions;
import org.chengxin.document.DocumentProblem;
import org.chengxin.document.attachment.Attachment;
import org.chengxin.document.attachment.Attachments;
import org.chengxin.document.attachment.DraftOwner;
import org.chengxin.document.paper.Paper.Serving;
import org.chengxin.document.paper.Paper.Validity;
import org.chengxin.evidence.SealId;
import org.chengxin.evidence.Seals;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Serving, withdrawal and replacement of issued papers by officers of the issuing office; each is sealed. */
@Component
@Transactional
public class PaperActions {

    static final String SERVING = "paper-serving";
    static final String WITHDRAWAL = "paper-withdrawal";
    private static final int LONGEST_REASON = 1_000;

    private final PaperStore store;
    private final Attachments attachments;
    private final List<PaperRecusal> recusals;
    private final Successions successions;
    private final Seals seals;
    private final LegalClock today;

    PaperActions(
            PaperStore store,
            Attachments attachments,
            List<PaperRecusal> recusals,
            Successions successions,
            Seals seals,
            LegalClock today) {
        this.store = store;
        this.attachments = attachments;
        this.recusals = recusals;
        this.successions = successions;
        this.seals = seals;
        this.today = today;
    }

    /**
     * Records the serving of a paper to an addressee.
     *
     * @param proof a draft of the officer's, required for every method but the electronic one
     * @throws ProblemException if the paper is another office's, not addressed to the role, or not issued by that day
     */
    public Serving serve(
            UUID id, String role, ServingMethod method, LocalDate day, @Nullable UUID proof, Caller caller) {
        Paper paper = own(id, caller);
        if (!paper.addressees().contains(role)) {
            throw new ProblemException(DocumentProblem.NOT_ADDRESSED, role);
        } else if (day.isBefore(paper.day()) || day.isAfter(today.today())) {
            throw new ProblemException(DocumentProblem.SERVED_WHEN, paper.day() + " – " + today.today());
        } else if (proof == null && method.needsProof()) {
            throw new ProblemException(DocumentProblem.NO_PROOF, method.word());
        }
        FactId fact = FactId.next();
        Map<String, String> values = new TreeMap<>(Map.of(
                "paper",
                id.toString(),
                "number",
                paper.number(),
                "role",
                role,
                "method",
                method.word(),
                "day",
                day.toString(),
                "by",
                String.valueOf(caller.account())));
        if (proof != null) {
            Attachment file = attachments
                    .drafts(DraftOwner.of(caller, ""), List.of(proof))
                    .get(0);
            values.put("proof", file.id().toString());
            values.put("sha256", file.sha256());
            attachments.bind(List.of(proof), paper.owner(), fact);
        }
        Serving serving = new Serving(fact.value(), role, method, day, proof);
        store.serve(id, serving, seals.seal(List.of(PaperFact.of(fact, SERVING, values))));
        return serving;
    }

    /**
     * Withdraws a paper or replaces it by another of the same owner; its number stays used.
     *
     * @param reason sealed, not public
     * @throws ProblemException if the paper is another office's or no longer in force
     */
    public void withdraw(UUID id, String reason, @Nullable UUID replacement, Caller caller) {
        Paper paper = own(id, caller);
        if (paper.validity() != Validity.IN_FORCE) {
            throw new ProblemException(DocumentProblem.NOT_IN_FORCE, paper.number());
        } else if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new ProblemException(DocumentProblem.EMPTY_BLANK, "reason");
        }
        FactId fact = FactId.next();
        Map<String, String> values = new TreeMap<>(Map.of(
                "paper",
                id.toString(),
                "number",
                paper.number(),
                "reason",
                reason.strip(),
                "day",
                today.today().toString(),
                "by",
                String.valueOf(caller.account())));
        if (replacement != null) {
            Paper other = own(replacement, caller);
            if (replacement.equals(id)
                    || !other.owner().equals(paper.owner())
                    || other.validity() != Validity.IN_FORCE) {
                throw new ProblemException(DocumentProblem.OTHER_MATTER, other.number());
            }
            values.put("replacement", replacement.toString());
        }
        SealId seal = seals.seal(List.of(PaperFact.of(fact, WITHDRAWAL, values)));
        store.withdraw(id, fact.value(), today.today(), replacement, seal);
    }

    /** A successor with the short name of a dissolved office goes on with its numbers, so that none is given twice. */
    @EventListener
    void on(Succeeded change) {
        store.inheritNumbers(change.predecessor(), change.successor());
    }

    private Paper own(UUID id, Caller caller) {
        Paper paper =
                store.lock(id).orElseThrow(() -> new ProblemException(DocumentProblem.UNKNOWN_PAPER, id.toString()));
        if (!AccessPolicy.handles(caller, Protected.inHand(Set.of(successions.current(paper.office()))))) {
            throw new ProblemException(DocumentProblem.OTHER_OFFICE, paper.number());
        }
        UUID officer = Objects.requireNonNull(caller.account());
        if (recusals.stream().anyMatch(each -> each.isRecused(paper.owner(), officer))) {
            throw new ProblemException(DocumentProblem.RECUSED, paper.number());
        }
        return paper;
    }
}
