package org.chengxin.intake;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chengxin.evidence.Proofs;
import org.chengxin.shared.FactId;
import org.chengxin.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Signs the receipt of each batch with the log's keys, so that nobody can deny later what was handed in and when. */
@Component
class BatchReceipts {

    private final Proofs proofs;
    private final Clock clock;

    BatchReceipts(Proofs proofs, Clock clock) {
        this.proofs = proofs;
        this.clock = clock;
    }

    /** The receipt of a batch that was taken. */
    Receipt sign(Reporter reporter, List<Item> items, byte[] sha256) {
        UUID id = Uuid7.next();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String digest = HexFormat.of().formatHex(sha256);
        long kept = items.stream()
                .filter(item -> !(item.outcome() instanceof Outcome.Rejected))
                .count();
        // the first line has a space, so that it cannot be taken for a checkpoint
        String text = String.join(
                "\n",
                "chengxin receipt v1",
                "log " + proofs.origin(),
                "id " + id,
                "reporter " + reporter.organisation(),
                "sha256 " + digest,
                "items " + items.size(),
                "kept " + kept,
                "received " + now,
                "");
        String note = new String(proofs.vouch(text), StandardCharsets.UTF_8);
        return new Receipt(id, digest, items.size(), kept, now, note, first(items));
    }

    private static @Nullable FactId first(List<Item> items) {
        return items.stream()
                .map(Item::outcome)
                .filter(Outcome.Created.class::isInstance)
                .map(outcome -> ((Outcome.Created) Objects.requireNonNull(outcome)).id())
                .findFirst()
                .orElse(null);
    }
}
