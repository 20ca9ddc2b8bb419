package org.chengxin.account.access;

import org.chengxin.account.Caller;

/** SPI for the owner of cases: looks up case numbers. */
public interface CaseNumbers {

    /** Whether a case of this number exists and the caller may see it. */
    boolean isSeenBy(String number, Caller caller);
}
