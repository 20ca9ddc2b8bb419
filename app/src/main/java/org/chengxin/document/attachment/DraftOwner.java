package org.chengxin.document.attachment;

import org.chengxin.account.Caller;
import org.chengxin.evidencelog.merkle.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Whose a file is until it is filed: a person's or an organisation's; a stranger's by the key of the form that is being
 * filled in, which is the key of the act it is sent with.
 *
 * @param word as it is kept; a stranger's key only as its digest
 */
public record DraftOwner(String word, boolean stranger) {

    /** @param caller null for a stranger */
    public static DraftOwner of(@Nullable Caller caller, String key) {
        if (caller == null) {
            return new DraftOwner("key:" + Sha256.hex(key), true);
        }
        return new DraftOwner(
                caller.account() == null
                        ? "organisation:" + caller.organisation().id()
                        : "account:" + caller.account(),
                false);
    }
}
