package org.chengxin.matter;

import org.chengxin.account.Caller;
import org.jspecify.annotations.Nullable;

/**
 * The actor or viewer of a matter.
 *
 * @param caller a signed-in person or a program; null for a stranger
 * @param receipt of a stranger: the secret shown once at the opening of the matter
 */
public record Actor(@Nullable Caller caller, @Nullable String receipt) {

    public static final Actor NOBODY = new Actor(null, null);

    public static Actor of(Caller caller) {
        return new Actor(caller, null);
    }

    public static Actor holding(String receipt) {
        return new Actor(null, receipt);
    }
}
