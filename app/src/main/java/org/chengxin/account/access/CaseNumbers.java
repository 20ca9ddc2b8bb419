package org.chengxin.account.access;

import org.chengxin.account.Caller;

/** The numbers of cases, known to whoever keeps the cases. */
public interface CaseNumbers {

    /** Whether there is a case of this number which the caller may see. */
    boolean isSeenBy(String number, Caller caller);
}
