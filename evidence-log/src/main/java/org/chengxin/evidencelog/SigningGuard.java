package org.chengxin.evidencelog;

import java.io.IOException;
import org.chengxin.evidencelog.merkle.VerificationException;

/** The last word before the log signs: here the caller moves its own head forward, or finds that another did. */
@FunctionalInterface
public interface SigningGuard {
    /** Signs whenever the files are sound; for logs with one writer process only. */
    SigningGuard NONE = tree -> true;

    /**
     * Whether to sign {@code tree.checkpoint()}, whose tiles are on the disk. The reader answers what the root was at
     * any smaller size, so that a head stored elsewhere can be checked against it.
     */
    boolean maySign(LogReader tree) throws IOException, VerificationException;
}
