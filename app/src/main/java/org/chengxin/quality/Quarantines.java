package org.chengxin.quality;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.Reading;
import org.chengxin.intake.Reports;
import org.chengxin.intake.Reports.Load;
import org.chengxin.job.Job;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.Opened;
import org.chengxin.matter.OutcomeOwner;
import org.chengxin.matter.mark.Mark;
import org.chengxin.matter.mark.MarksRead;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * The quarantined loads, and what of a source's reports is in use without them. Job: tells each of them in a case of the
 * source's regulator, one for all days of a break as long as it is open.
 */
@Component
public class Quarantines implements Job {

    static final String MATTER = "load-quarantine";

    private static final Logger LOG = LoggerFactory.getLogger(Quarantines.class);
    private static final int PAGE = 50;

    private final QuarantineStore store;
    private final Reports reports;
    private final Matters matters;
    private final Accounts accounts;
    private final FigureWords words;
    private final Texts texts;

    Quarantines(
            QuarantineStore store,
            Reports reports,
            Matters matters,
            Accounts accounts,
            FigureWords words,
            Texts texts) {
        this.store = store;
        this.reports = reports;
        this.matters = matters;
        this.accounts = accounts;
        this.words = words;
        this.texts = texts;
    }

    /** What a step of an open case marks. */
    private enum Told implements Mark {
        DAY_ADDED
    }

    @Bean
    static MarksRead quarantineMarks() {
        return MarksRead.of(MATTER, Set.of(Told.DAY_ADDED)).taking(Told.DAY_ADDED);
    }

    /** Takes what officers decided. */
    @Bean
    static OutcomeOwner quarantineDecided(QuarantineStore store) {
        return OutcomeOwner.of(
                MATTER,
                Set.of("result", "through", "reason"),
                outcome -> store.decide(
                        outcome.matter(),
                        outcome.values().getOrDefault("result", ""),
                        LocalDate.parse(outcome.values().getOrDefault("through", LocalDate.MIN.toString()))));
    }

    /** The quarantine of a day's reports, decided or not; empty if the day never broke. */
    Optional<Quarantine> of(OrganisationId source, String type, LocalDate day) {
        return store.find(source, type, day);
    }

    /** All that are left out, the latest first. */
    List<Quarantine> out() {
        return store.out();
    }

    /** The number of current reports per reporter that has any, without those that are left out. */
    @Reading
    public Map<OrganisationId, Long> reportsInUse() {
        Map<OrganisationId, Long> counts = new HashMap<>(reports.counts());
        reports.counts(store.out().stream()
                        .map(load -> new Load(load.organisation(), load.type(), load.day()))
                        .toList())
                .forEach((reporter, out) ->
                        counts.computeIfPresent(reporter, (same, all) -> all > out ? all - out : null));
        return counts;
    }

    @Override
    public String name() {
        return "quarantines";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        store.fresh(PAGE).forEach(this::tell);
    }

    /** Where no office is competent, the load stays out, and is told as soon as there is one. */
    void tell(Quarantine load) {
        try {
            Quarantine open =
                    store.open(new Source(load.organisation(), load.type())).orElse(null);
            UUID matter = open == null ? null : open.matter();
            String number = open == null ? null : open.number();
            if (matter != null && number != null) {
                matters.perform(new MatterId(matter), Set.of(Told.DAY_ADDED), day(load));
                store.raised(load, new MatterId(matter), number);
            } else {
                accounts.find(load.organisation()).ifPresent(source -> raise(load, source));
            }
        } catch (ProblemException refused) {
            LOG.warn(
                    "the quarantine of {} is told later: {}",
                    load.day(),
                    refused.problem().code());
        }
    }

    private void raise(Quarantine load, Organisation source) {
        Map<String, Object> form = day(load);
        form.put(
                "source",
                Map.of("words", source.name(), "subject", source.subject().toString()));
        form.put("type", texts.in(Locale.CHINESE, "type." + load.type()));
        if (source.division() != null) {
            form.put("place", source.division());
        }
        Opened opened =
                matters.raise(MATTER, "load-" + load.organisation() + "-" + load.type() + "-" + load.day(), form);
        store.raised(load, opened.id(), opened.number());
    }

    private Map<String, Object> day(Quarantine load) {
        Map<String, Object> form = new HashMap<>();
        form.put("day", load.day().toString());
        form.put("broken", broken(load));
        return form;
    }

    /** In Chinese, as cases are kept. */
    private String broken(Quarantine load) {
        return load.figures().stream()
                .map(figure -> words.of(load.type(), figure, Locale.CHINESE))
                .collect(Collectors.joining("；"));
    }
}
