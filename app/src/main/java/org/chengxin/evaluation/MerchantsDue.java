package org.chengxin.evaluation;

import java.util.Set;

/** The result of these may have changed without a fact of its own; published in the transaction that changes it. */
public record MerchantsDue(Set<Place> places) {}
