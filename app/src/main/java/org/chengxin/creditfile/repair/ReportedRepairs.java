package org.chengxin.creditfile.repair;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.outlet.Notice;
import org.chengxin.account.outlet.Notices;
import org.chengxin.creditfile.repair.RepairStore.Repair;
import org.chengxin.creditfile.ruling.Ruling;
import org.chengxin.creditfile.ruling.Ruling.Effect;
import org.chengxin.creditfile.ruling.Rulings;
import org.chengxin.evidence.feed.Feed.Item;
import org.chengxin.evidence.feed.FeedConsumer;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters;
import org.chengxin.rule.Calendars;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.LegalDayBegan;
import org.chengxin.rule.Parameters;
import org.chengxin.shared.ProblemException;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.chengxin.web.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Feed consumer: a repair reported by the authority that decided the record ends it. Any other, and one that names no one record
 * here, is a matter of the market regulator, which is urged each day once the record should have gone.
 */
@Component
class ReportedRepairs implements FeedConsumer {

    static final String MATTER = "repair-notice";

    private static final Logger LOG = LoggerFactory.getLogger(ReportedRepairs.class);
    private static final String REMOVAL = "matter.repair-notice.removal";
    private static final int PAGE = 50;

    private final RepairStore store;
    private final Rulings rulings;
    private final Subjects subjects;
    private final Matters matters;
    private final Notices notices;
    private final Parameters parameters;
    private final Calendars calendars;
    private final LegalClock clock;
    private final Texts texts;
    private final TransactionTemplate transaction;

    ReportedRepairs(
            RepairStore store,
            Rulings rulings,
            Subjects subjects,
            Matters matters,
            Notices notices,
            Parameters parameters,
            Calendars calendars,
            LegalClock clock,
            Texts texts,
            TransactionTemplate transaction) {
        this.store = store;
        this.rulings = rulings;
        this.subjects = subjects;
        this.matters = matters;
        this.notices = notices;
        this.parameters = parameters;
        this.calendars = calendars;
        this.clock = clock;
        this.texts = texts;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "repair";
    }

    @Override
    public Set<String> types() {
        return Set.of("repair");
    }

    /** What was reported is stored already; the work opens matters, in transactions of its own. */
    @Override
    public void accept(List<Item> facts) {}

    @Override
    public boolean goOn() {
        List<Repair> page = store.fresh(PAGE);
        long done = page.stream().filter(this::isDone).count();
        return done == PAGE;
    }

    private boolean isDone(Repair repair) {
        try {
            transaction.executeWithoutResult(status -> judge(repair));
            return true;
        } catch (ProblemException refused) {
            LOG.warn(
                    "repair {} will be tried again: {}",
                    repair.id(),
                    refused.problem().code());
            return false;
        }
    }

    private void judge(Repair repair) {
        Optional<Subject> party = subject(repair);
        Ruling ruling = new Ruling(
                repair.id().value(),
                Effect.ENDED,
                clock.today(),
                repair.document(),
                repair.authority(),
                texts.in(Locale.CHINESE, "creditfile.repair.reported"),
                repair.basis());
        boolean over = party.isPresent()
                && (rulings.ended(party.get().id(), repair.number())
                        || rulings.ends(repair.reporter(), party.get().id(), repair.number(), ruling, repair.seal()));
        if (over) {
            store.settle(repair.id(), clock.today());
        } else {
            MatterId matter = matters.raise(MATTER, "repair-" + repair.id(), form(repair, party))
                    .id();
            LocalDate due = calendars
                    .current()
                    .plusWorkingDays(clock.today(), parameters.whole(REMOVAL))
                    .date();
            store.raised(repair.id(), matter, due);
        }
    }

    private Optional<Subject> subject(Repair repair) {
        return subjects.search(repair.code()).stream().findFirst();
    }

    private static Map<String, Object> form(Repair repair, Optional<Subject> party) {
        Map<String, Object> form = new HashMap<>();
        form.put(
                "subject",
                party.<Map<String, Object>>map(subject -> Map.of(
                                "words", repair.code(), "subject", subject.id().toString()))
                        .orElse(Map.of("words", repair.code())));
        form.put("record", repair.number());
        form.put("authority", repair.authority());
        form.put("document", repair.document());
        form.put("decided", repair.decided().toString());
        form.put("source", repair.source());
        return form;
    }

    /** Daily: what has gone or was answered is settled, and who has not done the rest in time is urged. */
    @EventListener
    void on(LegalDayBegan began) {
        transaction.executeWithoutResult(status -> store.waiting().forEach(repair -> follow(repair, began.day())));
    }

    private void follow(Repair repair, LocalDate day) {
        List<OrganisationId> offices = matters.offices(Objects.requireNonNull(repair.matter()));
        boolean gone = subject(repair)
                .filter(party -> rulings.ended(party.id(), repair.number()))
                .isPresent();
        if (gone || offices.isEmpty()) {
            store.settle(repair.id(), day);
        } else if (repair.due() != null && repair.due().isBefore(day)) {
            offices.forEach(office -> urge(repair, office));
        }
    }

    private void urge(Repair repair, OrganisationId office) {
        notices.tell(new Notice(
                office,
                null,
                null,
                texts.in(Locale.CHINESE, "creditfile.repair.urged"),
                texts.in(
                        Locale.CHINESE,
                        "creditfile.repair.urged.text",
                        repair.source(),
                        repair.document(),
                        repair.number(),
                        repair.authority()),
                "/workbench/matters/" + repair.matter()));
    }
}
