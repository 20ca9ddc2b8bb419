package org.chengxin.account.access;

import java.util.Collection;
import java.util.Set;
import org.chengxin.account.Caller;
import org.chengxin.shared.SubjectId;

/** SPI for the owner of cases: looks up case numbers. */
public interface CaseNumbers {

    /** Whether a case of this number exists and the caller may see it. */
    boolean isSeenBy(String number, Caller caller);

    /** Those of these numbers that are of cases whose existence is secret. */
    Set<String> secretAmong(Collection<String> numbers);

    /** Those of these ids that are of cases whose existence is secret. */
    Set<String> secretOf(Collection<String> ids);

    /** What a case number is worth to whoever gives it. */
    enum Fit {
        /** There is no such case, or the caller's office does not handle it: not told apart. */
        UNKNOWN,
        CLOSED,
        /** It is about somebody else. */
        ELSEWHERE,
        FITS
    }

    /** Whether the case of this number is open, the caller's office's, and one of these takes part in it. */
    Fit fit(String number, Caller caller, Collection<SubjectId> about);

    default boolean isOpen(String number, Caller caller, Collection<SubjectId> about) {
        return fit(number, caller, about) == Fit.FITS;
    }
}
