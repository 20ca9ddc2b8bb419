package org.chengxin.evidence.anchor;

import java.time.Instant;
import org.chengxin.evidencelog.merkle.VerificationException;

/** An outside party that dates a checkpoint with a receipt, which others can check without that party and without us. */
interface Anchor {

    /** The kind of receipt, such as {@code rfc3161}. */
    String kind();

    /** Has exactly these bytes dated; returns a receipt that {@link #verify} accepts. */
    byte[] anchor(byte[] checkpointNote) throws AnchorException;

    /** The time at which the party saw these bytes. */
    Instant verify(byte[] receipt, byte[] checkpointNote) throws VerificationException;

    /** The certificates that a third party needs to check receipts, in PEM. */
    String certificatePem();
}
