package org.chengxin.evaluation;

import java.util.Set;

/** Event: the results of these pairs may have changed without a fact. Published in the transaction of the change. */
public record MerchantsDue(Set<Place> places) {}
