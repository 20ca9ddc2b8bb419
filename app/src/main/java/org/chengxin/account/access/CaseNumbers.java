package org.chengxin.account.access;

import java.util.Collection;
import java.util.Set;
import org.chengxin.account.Caller;

/** SPI for the owner of cases: looks up case numbers. */
public interface CaseNumbers {

    /** Whether a case of this number exists and the caller may see it. */
    boolean isSeenBy(String number, Caller caller);

    /** Those of these numbers that are of cases whose existence is secret. */
    Set<String> secretAmong(Collection<String> numbers);
}
