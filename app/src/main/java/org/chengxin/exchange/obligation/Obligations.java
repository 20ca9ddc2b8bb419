package org.chengxin.exchange.obligation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.succession.Successions;
import org.chengxin.evidence.FactOwner;
import org.chengxin.exchange.ExchangeProblem;
import org.chengxin.exchange.certificate.StandsAgainst;
import org.chengxin.exchange.obligation.Obligation.Outcome;
import org.chengxin.exchange.obligation.Obligation.Settlement;
import org.chengxin.matter.OutcomeOwner;
import org.chengxin.matter.OutcomeOwner.Intended;
import org.chengxin.matter.OutcomeRecorded;
import org.chengxin.matter.OutcomeRecorded.Concerned;
import org.chengxin.matter.OutcomeRecorded.Organisations;
import org.chengxin.rule.Calendars;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.chengxin.shared.SubjectId;
import org.chengxin.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 义务台账: takes from cases what somebody owes, that it was settled, that its arrears are published, and which data a department
 * refused to share. A debtor that is no known subject owes in its case alone.
 */
@Component
class Obligations implements FactOwner {

    private static final Logger LOG = LoggerFactory.getLogger(Obligations.class);

    private static final int DAY = "2026-01-01".length();

    private static final String DUTY = "duty";
    private static final String OBLIGATION = "obligation";

    /** The creditor, where it is another than the office that decides. */
    private static final String TO = "to";

    private final ObligationStore store;
    private final ObstacleStore obstacles;
    private final Creditors creditors;
    private final Debtors debtors;
    private final Successions successions;
    private final ObligationCatalogue catalogue;
    private final Accounts accounts;
    private final LegalClock clock;
    private final Calendars calendars;
    private final ApplicationEventPublisher events;

    Obligations(
            ObligationStore store,
            ObstacleStore obstacles,
            Creditors creditors,
            Debtors debtors,
            Successions successions,
            ObligationCatalogue catalogue,
            Accounts accounts,
            LegalClock clock,
            Calendars calendars,
            ApplicationEventPublisher events) {
        this.store = store;
        this.obstacles = obstacles;
        this.creditors = creditors;
        this.debtors = debtors;
        this.successions = successions;
        this.catalogue = catalogue;
        this.accounts = accounts;
        this.calendars = calendars;
        this.clock = clock;
        this.events = events;
    }

    /** An outcome kind. */
    private enum Kind {
        OWED(OBLIGATION, DUTY, "what", "until", "basis"),
        SETTLED("obligation-settled", "how"),
        ARREARS("arrears", OBLIGATION, "reason"),
        OBSTACLE("sharing-obstacle", "field", "article", "proposal", "asked");

        private final String word;
        private final Set<String> fields;

        Kind(String word, String... fields) {
            this.word = word;
            this.fields = Set.of(fields);
        }
    }

    @Bean
    static OutcomeOwner obligationOwed(Obligations obligations) {
        return owner(obligations, Kind.OWED);
    }

    @Bean
    static OutcomeOwner obligationSettled(Obligations obligations) {
        return owner(obligations, Kind.SETTLED);
    }

    @Bean
    static OutcomeOwner obligationInArrears(Obligations obligations) {
        return owner(obligations, Kind.ARREARS);
    }

    @Bean
    static OutcomeOwner sharingObstacle(Obligations obligations) {
        return owner(obligations, Kind.OBSTACLE);
    }

    private static OutcomeOwner owner(Obligations obligations, Kind kind) {
        return OutcomeOwner.of(
                kind.word,
                kind.fields,
                outcome -> {
                    if (kind == Kind.ARREARS) {
                        obligations.requireArrears(outcome);
                    } else if (kind == Kind.SETTLED) {
                        obligations.requireCreditor(outcome);
                    }
                },
                outcome -> obligations.take(kind, outcome));
    }

    /** Arrears are published of a statutory obligation of this debtor alone, and only after it was due. */
    void requireArrears(Intended outcome) {
        boolean inArrears = debtor(outcome.about())
                .flatMap(debtor -> named(outcome.values(), debtor))
                .filter(owed -> owed.isPublishable(clock.today()))
                .isPresent();
        if (!inArrears) {
            throw new ProblemException(
                    ExchangeProblem.NO_ARREARS, outcome.values().getOrDefault(OBLIGATION, ""));
        }
    }

    /**
     * A case that settles an obligation which it did not enter itself is not the debtor's own; once the arrears are public, it is the
     * creditor's or that of the office which published them.
     */
    void requireCreditor(Intended outcome) {
        OrganisationId office = reminding(outcome.organisations());
        debtor(outcome.about())
                .flatMap(debtor -> named(outcome.values(), debtor))
                .filter(owed -> debtors.isDebtor(office, owed)
                        || store.publisher(owed.id())
                                .filter(publisher ->
                                        !successions.standsFor(office, publisher) && !creditors.isOwedTo(office, owed))
                                .isPresent())
                .ifPresent(owed -> {
                    throw new ProblemException(
                            ExchangeProblem.NOT_CREDITOR, owed.id().toString());
                });
    }

    /** The reminding office, which the case names beside the debtor that may be an office too. */
    private static @Nullable OrganisationId reminding(Organisations organisations) {
        return organisations.partyOrOffice("office");
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void take(Kind kind, OutcomeRecorded outcome) {
        SubjectId debtor = debtor(outcome.about()).orElse(null);
        if (debtor == null || outcome.values().isEmpty()) {
            LOG.info("{} of matter {} concerns nobody known", kind.word, outcome.matter());
            return;
        }
        switch (kind) {
            case OWED -> store.insert(owed(outcome, debtor));
            case SETTLED -> settle(outcome, debtor);
            case ARREARS -> {
                named(outcome.values(), debtor)
                        .ifPresent(owed -> store.publish(owed.id(), reminding(outcome.organisations()), outcome.day()));
                events.publishEvent(new StandsAgainst.Changed(debtor));
            }
            case OBSTACLE -> obstacles.insert(outcome);
        }
    }

    private Obligation owed(OutcomeRecorded outcome, SubjectId debtor) {
        Map<String, String> values = outcome.values();
        String duty = values.getOrDefault(DUTY, ObligationCatalogue.PROMISE);
        OrganisationId creditor = values.containsKey(TO)
                ? outcome.organisations().party(TO).orElse(null)
                : outcome.organisations().office();
        return new Obligation(
                outcome.outcome(),
                duty,
                debtor,
                values.getOrDefault(TO, outcome.office()),
                creditor,
                outcome.number(),
                outcome.matter().value(),
                values.getOrDefault("what", ""),
                values.getOrDefault("basis", ""),
                catalogue.ofCase(duty, outcome.about().organisation(), creditor, outcome.day()),
                outcome.day(),
                day(values.getOrDefault("until", ""), outcome.day()),
                null,
                null);
    }

    /** The day that a value begins with; it may have a time or a remark behind it. */
    static LocalDate day(String text, LocalDate otherwise) {
        try {
            return LocalDate.parse(text.substring(0, Math.min(text.length(), DAY)));
        } catch (DateTimeParseException noDay) {
            return otherwise;
        }
    }

    private void settle(OutcomeRecorded outcome, SubjectId debtor) {
        Outcome how = switch (outcome.values().getOrDefault("how", "")) {
            case "broken" -> Outcome.BROKEN;
            case "lifted" -> Outcome.LIFTED;
            default -> Outcome.MET;
        };
        Settlement settlement = new Settlement(how, outcome.day(), null, false);
        if (outcome.values().containsKey(OBLIGATION)) {
            named(outcome.values(), debtor).ifPresent(owed -> store.settle(owed.id(), settlement));
        } else {
            store.settle(outcome.matter(), debtors.line(debtor), settlement);
        }
    }

    /** An obligation of this debtor by its id or by the number of the case that it comes from. */
    private Optional<Obligation> named(Map<String, String> values, SubjectId debtor) {
        String words = values.getOrDefault(OBLIGATION, "").strip();
        return FactId.tryParse(words)
                .map(id -> store.find(id.value()))
                .orElseGet(() -> store.ofCase(words))
                .filter(owed -> debtors.line(debtor).contains(owed.debtor()));
    }

    /** The subject of an office or of a party. */
    private Optional<SubjectId> debtor(Concerned about) {
        return Optional.ofNullable(about.organisation())
                .flatMap(accounts::find)
                .map(Organisation::subject)
                .or(() -> Optional.ofNullable(about.subject()));
    }

    /** That a recurring report is owed; does nothing if it was known. */
    void owes(SubjectId debtor, ObligationCatalogue.Entry report, LocalDate first) {
        store.insert(new Obligation(
                Uuid7.next(),
                report.duty(),
                debtor,
                report.creditor(),
                null,
                month(first),
                null,
                "",
                report.basis(),
                report.nature(),
                first,
                calendars
                        .current()
                        .plusCalendarDays(first, first.lengthOfMonth() - 1, report.lastDay())
                        .date(),
                null,
                null));
    }

    /** The month as an obligation names it. */
    static String month(LocalDate day) {
        return day.toString().substring(0, "2026-01".length());
    }

    /** Erasing the outcome or report itself is the part of its module. */
    @Override
    @Transactional
    public boolean erase(FactId id, String type) {
        store.remove(id.value());
        store.takeBack(id.value());
        obstacles.remove(id.value());
        return false;
    }
}
