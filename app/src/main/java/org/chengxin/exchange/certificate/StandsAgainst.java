package org.chengxin.exchange.certificate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/** What stands against a certificate of good standing 信用良好证明; a component of each module that has such things. */
public interface StandsAgainst {

    /** Words of what is looked for; {@code exchange.against.WORD} is the name of each. */
    List<String> checks();

    /** What stands today against a firm. @param subject all its identities */
    List<Reason> against(Collection<SubjectId> subject);

    /**
     * A thing that stands against a certificate.
     *
     * @param check word of {@link #checks}
     * @param number of the document or case
     * @param until last day; null if it ends with the thing itself
     * @param wayBack how it can be ended, in words for the firm
     * @param link page on which the firm does so
     */
    record Reason(
            String check,
            String title,
            String number,
            String authority,
            @Nullable LocalDate until,
            String wayBack,
            String link) {}

    /** Event, in the transaction of the change: what stands against this subject may be another thing now. */
    record Changed(SubjectId subject) {}
}
