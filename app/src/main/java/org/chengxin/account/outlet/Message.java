package org.chengxin.account.outlet;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice as it is shown afterwards.
 *
 * @param to the organisation's name or the address, masked
 * @param failure a word, see {@link OutletException}; null while nothing went wrong
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

    /** Which way it goes. */
    public enum Channel {
        MAIL,
        SMS,
        INBOX
    }

    /** How far it got; {@code SHOWN} goes nowhere else than on a page. */
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
