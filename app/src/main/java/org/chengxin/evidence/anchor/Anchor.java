package org.chengxin.evidence.anchor;

import java.time.Instant;
import org.chengxin.evidencelog.merkle.VerificationException;

/** An outside party that says when it saw a checkpoint, in a receipt that others can check without it and us. */
interface Anchor {

    /** A word for the kind of receipt, such as {@code rfc3161}. */
    String kind();

    /** Has exactly these bytes dated; gives the receipt, which {@link #verify} accepts. */
    byte[] anchor(byte[] checkpointNote) throws AnchorException;

    /** When the party saw these bytes. */
    Instant verify(byte[] receipt, byte[] checkpointNote) throws VerificationException;

    /** What a third person needs to check receipts: certificates in PEM. */
    String certificatePem();
}
