package org.chengxin.warning;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.OrganisationKind;
import org.chengxin.detection.shop.Shop;
import org.chengxin.detection.shop.ShopSettings;
import org.chengxin.detection.shop.finding.Finding;
import org.chengxin.detection.shop.record.ShopReader;
import org.chengxin.detection.shop.record.ShopRecords;
import org.chengxin.detection.table.BadLines;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.Parameters;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.warning.run.DetectionInput;
import org.chengxin.warning.run.DetectionRun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** 检测: runs the models on a platform's data after new reports or on a new day, and puts findings before people. */
@Component
public class Detections {

    private static final Logger LOG = LoggerFactory.getLogger(Detections.class);

    /** Limit set by the size of sealed payloads and the server's heap; larger platforms run the models outside the server. */
    private static final long MOST_ORDERS = 2_000_000;

    private static final long UNREAD = 1_000;

    private final DetectionInput input;
    private final Labels labels;
    private final Candidates candidates;
    private final Findings findings;
    private final RunStore runs;
    private final Selection selection;
    private final SpotChecks spotChecks;
    private final WarningOpener opener;
    private final Accounts accounts;
    private final Parameters parameters;
    private final LegalClock legalClock;

    Detections(
            DetectionInput input,
            Labels labels,
            Candidates candidates,
            Findings findings,
            RunStore runs,
            Selection selection,
            SpotChecks spotChecks,
            WarningOpener opener,
            Accounts accounts,
            Parameters parameters,
            LegalClock legalClock) {
        this.input = input;
        this.labels = labels;
        this.candidates = candidates;
        this.findings = findings;
        this.runs = runs;
        this.selection = selection;
        this.spotChecks = spotChecks;
        this.opener = opener;
        this.accounts = accounts;
        this.parameters = parameters;
        this.legalClock = legalClock;
    }

    /**
     * Runs detection where data or the day are new, selects findings and opens their warnings, also those left over from an
     * aborted run. Not concurrent: a job calls it.
     */
    public synchronized void follow() {
        for (Organisation platform : accounts.organisations()) {
            if (platform.kind() == OrganisationKind.PLATFORM) {
                followSafely(platform.id());
            }
        }
        selection.choose();
        opener.raise();
    }

    /** An error on one platform's data must not stop the others. */
    private void followSafely(OrganisationId platform) {
        try {
            follow(platform);
        } catch (IOException | RuntimeException failure) {
            LOG.warn("platform {} was not looked at and will be tried again: {}", platform, failure.getClass());
        }
    }

    private void follow(OrganisationId platform) throws IOException {
        FactId newest = input.newest(platform);
        LocalDate today = legalClock.today();
        if (newest == null || runs.isDone(platform, newest, today)) {
            return;
        }
        LocalDate from = today.minusDays(parameters.whole("warning.window-days"));
        Instant since = from.atStartOfDay(LegalClock.ZONE).toInstant();
        if (input.orders(platform, since) > MOST_ORDERS) {
            LOG.warn(
                    "platform {} has more orders than this server looks at; run `chengxin detect shop` on an export",
                    platform);
            return;
        }
        try {
            ShopReader reader = input.read(platform, since, today, UNREAD);
            labels.tell(platform, reader);
            examine(platform, newest, from, reader);
        } catch (BadLines.TooManyBadLines unreadable) {
            LOG.warn("platform {} is not looked at: {}", platform, unreadable.getMessage());
        }
    }

    private void examine(OrganisationId platform, FactId newest, LocalDate from, ShopReader reader) {
        ShopRecords records = reader.records();
        if (count(records) == 0) {
            return;
        }
        ShopSettings settings = ShopSettings.USUAL;
        List<Finding> found = Shop.examine(records, settings).findings();
        DetectionRun run = new DetectionRun(
                FactId.next(), platform, legalClock.today(), newest, from, count(records), unread(reader));
        List<SubjectId> unflagged = spotChecks.unflagged(run, records, found);
        List<SealedFinding> kept = found.stream()
                .filter(Candidates::isForPeople)
                .map(each -> candidates.of(each, run, records))
                .toList();
        int fresh = findings.record(run, kept, unflagged, used(settings, records));
        LOG.info(
                "looked at {} records of platform {}: {} findings, {} new",
                run.records(),
                platform,
                kept.size(),
                fresh);
    }

    private static Map<String, String> used(ShopSettings settings, ShopRecords records) {
        return Map.of(
                "models",
                Finding.VERSION,
                "falseAlarms",
                String.valueOf(settings.falseAlarms()),
                "decided",
                String.valueOf(records.seeds.size()));
    }

    private static long count(ShopRecords records) {
        return (long) records.orders.size()
                + records.payments.size()
                + records.parcels.size()
                + records.scans.size()
                + records.reviews.size()
                + records.merchants.size();
    }

    private static long unread(ShopReader reader) {
        return reader.bad().values().stream().mapToLong(BadLines::count).sum();
    }
}
