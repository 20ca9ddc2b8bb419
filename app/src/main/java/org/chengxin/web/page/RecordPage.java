package org.chengxin.web.page;

import org.chengxin.evidence.Proofs;

/**
 * A sealed record and its proof.
 *
 * @param payload what it says, if the public may read it; empty otherwise
 */
public record RecordPage(Proofs.Standing standing, String payload) {}
