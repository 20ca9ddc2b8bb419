package org.chengxin.quality;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.evidence.Proofs;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.note.Note;
import org.chengxin.evidencelog.proof.Checkpoint;
import org.chengxin.intake.Reports;
import org.chengxin.job.Job;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.Opened;
import org.chengxin.matter.OutcomeOwner;
import org.chengxin.quality.PullStore.Seed;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.Parameters;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Job: holds each month's draw once the month is over, and asks the sources of the drawn reports for their evidence. Of each source and
 * type those reports are drawn whose SHA-256 of the seed and their id is smallest; the seed is the root of the log's last checkpoint of
 * that month as its third line writes it, which the log signs and its witnesses sign too, so that nobody chooses it and anybody repeats
 * the draw: {@code printf '%s%s' ROOT ID | sha256sum}. Months are those of the system clock, by which facts are sealed.
 */
@Component
class EvidenceDraws implements Job {

    static final String MATTER = "evidence-pull";

    /** Parameter: reports drawn of each source and type a month. */
    static final String PULLS = "quality.pulls";

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceDraws.class);
    private static final int PAGE = 50;

    private final PullStore store;
    private final ReportFigureStore figures;
    private final Reports reports;
    private final Proofs proofs;
    private final Matters matters;
    private final Accounts accounts;
    private final Parameters parameters;
    private final Texts texts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    EvidenceDraws(
            PullStore store,
            ReportFigureStore figures,
            Reports reports,
            Proofs proofs,
            Matters matters,
            Accounts accounts,
            Parameters parameters,
            Texts texts,
            Clock clock,
            TransactionTemplate transaction) {
        this.store = store;
        this.figures = figures;
        this.reports = reports;
        this.proofs = proofs;
        this.matters = matters;
        this.accounts = accounts;
        this.parameters = parameters;
        this.texts = texts;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Takes from the cases how the sources answered. */
    @Bean
    static OutcomeOwner evidencePulled(PullStore store) {
        return OutcomeOwner.of(
                MATTER,
                Set.of("result"),
                outcome -> store.settle(outcome.matter(), outcome.values().getOrDefault("result", "")));
    }

    @Override
    public String name() {
        return "evidence-draws";
    }

    /** So late before the end of a month the last checkpoint of it may be kept. */
    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        LocalDate month = LocalDate.ofInstant(clock.instant(), LegalClock.ZONE).withDayOfMonth(1);
        proofs.checkpoint().ifPresent(note -> keep(month, note));
        store.due(month)
                .ifPresent(seed -> transaction.executeWithoutResult(status -> {
                    figures.seen().stream()
                            .filter(seen -> !seen.last().isBefore(seed.month()))
                            .forEach(seen -> draw(seen.source(), seed));
                    store.drawn(seed.month());
                }));
        List<EvidencePull> fresh = store.fresh(PAGE);
        fresh.forEach(this::ask);
    }

    void keep(LocalDate month, Note note) {
        try {
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            store.keep(month, checkpoint.size(), checkpoint.root().toString(), note.toBytes());
        } catch (VerificationException damaged) {
            throw new IllegalStateException("the published checkpoint is damaged", damaged);
        }
    }

    void draw(Source source, Seed seed) {
        reports.drawn(
                        source.organisation(),
                        source.type(),
                        seed.month(),
                        seed.month().plusMonths(1),
                        seed.root(),
                        parameters.whole(PULLS))
                .forEach(drawn -> store.add(new EvidencePull(
                        drawn.id(),
                        source.organisation(),
                        source.type(),
                        seed.month(),
                        drawn.rank(),
                        null,
                        null,
                        null)));
    }

    /** Where no office is competent, the source is asked as soon as there is one. */
    void ask(EvidencePull pull) {
        Optional<Organisation> source = accounts.find(pull.organisation());
        if (source.isEmpty()) {
            return;
        }
        try {
            Opened opened = matters.raise(MATTER, "pull-" + pull.report(), form(pull, source.get()));
            store.raised(pull.report(), opened.id(), opened.number());
        } catch (ProblemException refused) {
            LOG.warn(
                    "the source of {} is asked later: {}",
                    pull.report(),
                    refused.problem().code());
        }
    }

    private Map<String, Object> form(EvidencePull pull, Organisation source) {
        Map<String, Object> form = new HashMap<>();
        form.put(
                "reporter",
                Map.of("words", source.name(), "subject", source.subject().toString()));
        if (source.division() != null) {
            form.put("place", source.division());
        }
        form.put("type", texts.in(Locale.CHINESE, "type." + pull.type()));
        form.put("report", pull.report().toString());
        form.put("month", pull.monthWord());
        form.put("rank", pull.rank());
        return form;
    }
}
