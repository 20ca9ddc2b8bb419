package org.chengxin.adapter.outgoing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chengxin.adapter.connection.AdapterSettings;
import org.chengxin.adapter.connection.Calls;
import org.chengxin.adapter.contract.OutsideSystem;
import org.chengxin.adapter.outgoing.Dispatch.Seen;
import org.chengxin.evidence.Seals;
import org.chengxin.outbound.OutboundException;
import org.chengxin.outbound.Reply;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 回看: fetches the pages of what was taken as anybody would, and seals what stood there, so that the publication, and its end, can be
 * proven. Looks again every month while a thing is to stand there.
 */
@Component
public class Looking {

    private static final int PAGE = 20;
    private static final Duration AGAIN = Duration.ofDays(30);
    private static final int SOONER = 10;

    private final LookStore store;
    private final Calls calls;
    private final Seals seals;
    private final AdapterSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Looking(
            LookStore store,
            Calls calls,
            Seals seals,
            AdapterSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.calls = calls;
        this.seals = seals;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Looks at a few pages until the end of the turn; returns whether there may be more. */
    public boolean look(OutsideSystem system, Instant end) {
        List<LookStore.Due> due = store.due(system.name(), clock.instant(), PAGE);
        for (LookStore.Due each : due) {
            if (!clock.instant().isBefore(end) || !look(each)) {
                return false;
            }
        }
        return due.size() == PAGE;
    }

    private boolean look(LookStore.Due due) {
        Dispatch looked = due.dispatch();
        Dispatch.There there = looked.there();
        String address = there == null ? null : there.address();
        Optional<Reply> page = address == null ? Optional.empty() : fetch(address);
        Optional<Seen> seen = page.flatMap(reply -> LookPolicy.judge(
                reply.status(), new String(reply.body(), StandardCharsets.UTF_8), due.shown(), looked.withdrawn()));
        if (page.isEmpty() || seen.isEmpty()) {
            store.putOff(looked, clock.instant().plus(settings.look().dividedBy(SOONER)));
            return false;
        }
        keep(due, seen.get(), digest(page.get().body()));
        return true;
    }

    private Optional<Reply> fetch(String address) {
        try {
            return Optional.of(calls.look(URI.create(address)));
        } catch (OutboundException away) {
            return Optional.empty();
        }
    }

    private void keep(LookStore.Due due, Seen seen, byte[] digest) {
        Dispatch looked = due.dispatch();
        Instant now = clock.instant();
        transaction.executeWithoutResult(status -> {
            FactId proof = seen == due.told() ? null : FactId.next();
            if (proof != null) {
                seals.seal(List.of(LookFact.of(proof, looked, seen, settings.isSimulated(looked.system()), digest)));
            }
            store.saw(looked, seen, digest, proof, now, next(seen, now));
        });
    }

    private @Nullable Instant next(Seen seen, Instant now) {
        return switch (seen) {
            case GONE -> null;
            case STANDING -> now.plus(AGAIN);
            case OTHER, MISSING, REMAINS -> now.plus(settings.look().dividedBy(SOONER));
        };
    }

    private static byte[] digest(byte[] page) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(page);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
