package org.chengxin.onboarding;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chengxin.account.Accounts;
import org.chengxin.matter.OutcomeOwner;
import org.chengxin.matter.OutcomeRecorded;
import org.chengxin.onboarding.ApprovedAccessStore.Approved;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.ProblemException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 准予接入: the outcome kind of applications for access; keeps what was approved until its applicant collects it. */
@Component
class ApprovedAccesses implements OutcomeOwner {

    private static final String INTERFACE = "interface";
    private static final int LONGEST_YEARS = 3;

    private final ApprovedAccessStore store;
    private final SandboxStatements statements;
    private final Identification identification;
    private final CollectionCodes codes;
    private final Accounts accounts;
    private final LegalClock legalClock;

    ApprovedAccesses(
            ApprovedAccessStore store,
            SandboxStatements statements,
            Identification identification,
            CollectionCodes codes,
            Accounts accounts,
            LegalClock legalClock) {
        this.store = store;
        this.statements = statements;
        this.identification = identification;
        this.codes = codes;
        this.accounts = accounts;
        this.legalClock = legalClock;
    }

    @Override
    public String word() {
        return "access-approved";
    }

    @Override
    public Set<String> fields() {
        return Set.of("name", "code", "kind", "seat", "until", "mode");
    }

    /** Code, name and seat are those of the register, the end is within three years, and the sandbox vouches for a program. */
    @Override
    public void require(Intended outcome) {
        Map<String, String> values = outcome.values();
        Applicant to = applicant(values);
        LocalDate until = until(values).orElseThrow(() -> new ProblemException(OnboardingProblem.UNTIL, "until"));
        LocalDate today = legalClock.today();
        if (!until.isAfter(today) || until.isAfter(today.plusYears(LONGEST_YEARS))) {
            throw new ProblemException(OnboardingProblem.UNTIL, "until");
        }
        identification.require(to.name(), to.code(), values.getOrDefault("seat", ""));
        accounts.withCode(to.code())
                .filter(known -> !known.id().equals(outcome.about().organisation()))
                .ifPresent(other -> {
                    throw new ProblemException(OnboardingProblem.KNOWN, "code");
                });
        if (INTERFACE.equals(values.get("mode"))
                && !statements.vouchFor(to, values.getOrDefault("statement", ""), today)) {
            throw new ProblemException(OnboardingProblem.STATEMENT, "statement");
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(OutcomeRecorded outcome) {
        Map<String, String> values = outcome.values();
        if (!values.isEmpty()) { // erased before it was delivered
            Applicant to = applicant(values);
            Approved approved = new Approved(
                    outcome.matter(),
                    outcome.number(),
                    to,
                    identification.seat(to.code(), values.getOrDefault("seat", "")),
                    until(values).orElseThrow(),
                    INTERFACE.equals(values.get("mode")));
            store.insert(approved);
            store.sent(
                    outcome.matter(),
                    codes.send(
                            outcome.matter(), approved, outcome.organisations().office(), outcome.day()));
        }
    }

    private static Applicant applicant(Map<String, String> values) {
        return Applicant.of(
                values.getOrDefault("name", ""), values.getOrDefault("code", ""), values.getOrDefault("kind", ""));
    }

    private static Optional<LocalDate> until(Map<String, String> values) {
        try {
            return Optional.of(LocalDate.parse(values.getOrDefault("until", "")));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
