package org.chengxin.exchange.subscription;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * 订阅: an organisation's wish to be sent events.
 *
 * @param position the last event that was taken, or was not for it
 * @param paused why nothing is sent: {@code by-owner}, or {@code gone} after an answer 410; null while it is active
 * @param attempts failed ones in a row
 */
record Subscription(
        UUID id,
        OrganisationId organisation,
        URI url,
        List<String> types,
        long position,
        @Nullable String paused,
        int attempts,
        @Nullable Instant failingSince,
        @Nullable String failure,
        Instant createdAt) {}
