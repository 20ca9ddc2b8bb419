package org.chengxin.intake;

import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;

/** One item of a request: its content as sent, and its outcome so far. A withdrawal replaces a version by nothing. */
final class Item {

    final String type;
    final String key;
    final ReportContent data;
    final byte[] canonical;
    final byte[] content;
    final @Nullable FactId replaces;
    final boolean withdraws;
    final @Nullable String reason;
    private @Nullable Outcome outcome;

    Item(
            String type,
            String key,
            ReportContent data,
            byte[] canonical,
            byte[] content,
            @Nullable FactId replaces,
            boolean withdraws,
            @Nullable String reason) {
        this.type = type;
        this.key = key;
        this.data = data;
        this.canonical = canonical;
        this.content = content;
        this.replaces = replaces;
        this.withdraws = withdraws;
        this.reason = reason;
    }

    void decide(Outcome outcome) {
        this.outcome = outcome;
    }

    @Nullable
    Outcome outcome() {
        return outcome;
    }
}
