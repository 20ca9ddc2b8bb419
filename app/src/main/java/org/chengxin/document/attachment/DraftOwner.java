package org.chengxin.document.attachment;

import org.chengxin.account.Caller;
import org.chengxin.evidencelog.merkle.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Owner of a draft: a person or an organisation; for a stranger the key of the form, which is also the idempotency key of the
 * act.
 *
 * @param word stored form; a stranger's key only as its digest
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
