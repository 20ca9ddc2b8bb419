package org.chengxin.account.outlet;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice as it is shown afterwards, with what became of it.
 *
 * @param to the organisation's name or the address, masked
 * @param failure a word, see {@link OutletException}; null without a failure
 */
public record Message(
        UUID id,
        Instant at,
        Channel channel,
        String to,
        String title,
        String text,
        String about,
        State state,
        @Nullable String failure) {

    /** Delivery channel. */
    public enum Channel {
        MAIL,
        SMS,
        INBOX
    }

    /** Delivery state; {@code SHOWN} is displayed on a page only. */
    public enum State {
        WAITING,
        SENT,
        FAILED,
        SHOWN
    }

    @Override
    public String toString() {
        return "Message[id=" + id + ", state=" + state + "]";
    }
}
