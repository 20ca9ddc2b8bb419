package org.chengxin.intake;

import java.util.List;
import java.util.Set;
import org.chengxin.account.OrganisationKind;

/** One type of report 报送类型, implemented by the module that owns the facts. */
public interface ReportType {

    /** A singular word of the glossary, such as {@code order}. */
    String name();

    Footing footing();

    Set<OrganisationKind> reporters();

    Schema schema();

    /** Data that is accepted on a fresh installation, as JSON. */
    String example();

    /**
     * What the fields cannot say alone, such as "a code or a merchant". Called once an item's fields are all valid.
     */
    default void check(Reporter reporter, ReportContent data, Problems problems) {}

    /**
     * Stores new reports of this type, in the transaction that sealed them; one that supersedes another replaces it as
     * the current version.
     *
     * @param reports at most {@link org.chengxin.evidence.Seals#LIMIT}, in the order sent
     */
    void record(List<Report> reports);
}
