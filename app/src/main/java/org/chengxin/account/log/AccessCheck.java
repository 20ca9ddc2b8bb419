package org.chengxin.account.log;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.evidence.FactPayload;
import org.chengxin.evidence.Proofs;
import org.chengxin.evidence.Proofs.Agreement;
import org.chengxin.evidencelog.merkle.Sha256;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Integrity check of the access log, hourly and complete: the batches have no gap and match the published log, and the lines
 * match their batches with none added or missing.
 */
@Component
public class AccessCheck implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AccessCheck.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int AT_ONCE = 50;

    /** Limit of findings kept; further ones are only counted. */
    private static final int SHOWN = 20;

    private final AccessBatchStore store;
    private final Proofs proofs;
    private final Clock clock;
    private final Rounds rounds =
            new Rounds("access-log-check", Duration.ofMinutes(1), Duration.ofHours(1), this::follow);

    private volatile @Nullable Verdict latest;

    AccessCheck(AccessBatchStore store, Proofs proofs, Clock clock) {
        this.store = store;
        this.proofs = proofs;
        this.clock = clock;
    }

    /** Kind of an inconsistency. */
    public enum Fault {
        LINE_MISSING,
        LINE_CHANGED,
        LINE_LOST,
        LINES_UNACCOUNTED,
        BATCH_MISSING,
        BATCH_CHANGED
    }

    /** @param what id of a line, number of a batch, or a count */
    public record Finding(Fault fault, String what) {}

    /**
     * Result of a complete check.
     *
     * @param upTo when the last batch was sealed; null if there is none
     * @param findings the first ones
     */
    public record Verdict(
            Instant checkedAt, @Nullable Instant upTo, long batches, long lines, long faults, List<Finding> findings) {}

    /** Result of this server's last check; empty before the first. */
    public Optional<Verdict> latest() {
        return Optional.ofNullable(latest);
    }

    @Override
    public void start() {
        rounds.start();
    }

    @Override
    public void stop() {
        rounds.stop();
    }

    @Override
    public boolean isRunning() {
        return rounds.isRunning();
    }

    private void follow() {
        try {
            run();
        } catch (DataAccessException | IllegalStateException failure) {
            LOG.warn(
                    "the access log will be checked later: {}",
                    failure.getClass().getSimpleName());
        }
    }

    /** Checks all batches from the first. */
    public Verdict run() {
        Pass pass = new Pass();
        List<AccessBatch> batches = store.after(0, AT_ONCE);
        while (!batches.isEmpty()) {
            batches.forEach(pass::check);
            batches = store.after(pass.number, AT_ONCE);
        }
        pass.end();
        Verdict verdict = new Verdict(
                clock.instant(), pass.upTo, pass.batches, pass.lines, pass.faults, List.copyOf(pass.findings));
        latest = verdict;
        if (verdict.faults() > 0) {
            LOG.error("the access log is not what was sealed: {} faults, {}", verdict.faults(), verdict.findings());
        }
        return verdict;
    }

    /** State of one check. */
    private final class Pass {

        private final List<Finding> findings = new ArrayList<>();
        private byte[] previous = AccessBatch.NONE;
        private @Nullable FactId fact;
        private @Nullable Instant upTo;
        private long number;
        private long batches;
        private long lines;
        private long faults;

        void check(AccessBatch batch) {
            if (batch.number() > number + 1) {
                found(Fault.BATCH_MISSING, (number + 1) + "–" + (batch.number() - 1));
            }
            byte[] payload = sealed(batch);
            if (payload == null) {
                found(Fault.BATCH_CHANGED, Long.toString(batch.number()));
            } else {
                check(batch, JSON.readTree(payload));
            }
            number = batch.number();
            previous = batch.digest();
            fact = batch.fact();
            upTo = batch.sealedAt();
            batches++;
            lines += batch.lines();
        }

        /** The payload, if it matches the batch and the published log. */
        private byte @Nullable [] sealed(AccessBatch batch) {
            try {
                byte[] payload =
                        proofs.open(batch.fact()).map(Proofs.Opening::payload).orElse(null);
                return payload != null
                                && Arrays.equals(Sha256.of(payload), batch.digest())
                                && proofs.agreement(batch.fact()) != Agreement.DIFFERS
                        ? payload
                        : null;
            } catch (IllegalStateException altered) {
                // decryption failed
                return null;
            }
        }

        private void check(AccessBatch batch, JsonNode payload) {
            byte[] before = Base64.getDecoder().decode(payload.path("previous").stringValue());
            boolean follows = number + 1 != batch.number() || Arrays.equals(before, previous);
            if (!follows || payload.path("number").longValue() != batch.number()) {
                found(Fault.BATCH_CHANGED, Long.toString(batch.number()));
            }
            Map<UUID, JsonNode> sealed = new LinkedHashMap<>();
            payload.path("lines").forEach(line -> sealed.put(AccessLine.idOf(line), line));
            Map<UUID, AccessLine> kept = store.lines(sealed.keySet());
            sealed.forEach((id, line) -> {
                AccessLine now = kept.get(id);
                if (now == null) {
                    found(Fault.LINE_MISSING, id.toString());
                } else if (!FactPayload.node(now.members()).equals(line)) {
                    found(Fault.LINE_CHANGED, id.toString());
                }
            });
            payload.path("lost").forEach(id -> found(Fault.LINE_LOST, id.stringValue()));
        }

        /** Checks what the existing batches cannot show: batches cut off at the end, and inserted lines. */
        void end() {
            FactId newest = proofs.newestAccessBatch().orElse(null);
            // a batch may have been sealed during the check
            if (newest != null && !newest.equals(fact) && store.after(number, 1).isEmpty()) {
                found(Fault.BATCH_MISSING, newest.toString());
            }
            long unaccounted = store.unaccounted();
            if (unaccounted != 0) {
                found(Fault.LINES_UNACCOUNTED, Long.toString(unaccounted));
            }
        }

        private void found(Fault fault, String what) {
            faults++;
            if (findings.size() < SHOWN) {
                findings.add(new Finding(fault, what));
            }
        }
    }
}
