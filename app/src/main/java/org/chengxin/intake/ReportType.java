package org.chengxin.intake;

import java.util.List;
import java.util.Set;
import org.chengxin.account.OrganisationKind;
import org.chengxin.account.access.Protected.Secrecy;
import org.chengxin.shared.FactId;

/** One type of report 报送类型, implemented by the module that owns the facts. */
public interface ReportType {

    /**
     * What the type is, as its schema page shows it.
     *
     * @param name a singular word of the glossary, such as {@code order}
     * @param reporters the kinds of organisation that may send it
     * @param example data that is accepted on a fresh installation, as JSON
     */
    record Declaration(String name, Footing footing, Set<OrganisationKind> reporters, Schema schema, String example) {}

    Declaration declaration();

    default String name() {
        return declaration().name();
    }

    default Footing footing() {
        return declaration().footing();
    }

    default Set<OrganisationKind> reporters() {
        return declaration().reporters();
    }

    default Schema schema() {
        return declaration().schema();
    }

    default String example() {
        return declaration().example();
    }

    /**
     * What the fields cannot say alone, such as "a code or a merchant". Called once an item's fields are all valid.
     */
    default void check(Reporter reporter, ReportContent data, Problems problems) {}

    /** The departments whose business such reports are if a firm sends them; what a department sends is its own business. */
    default Set<String> departments() {
        return Set.of("market-regulator");
    }

    /** Whether the whole of such a report, salt included, is for its reporter and the competent offices alone. */
    default Secrecy secrecy() {
        return Secrecy.ORDINARY;
    }

    /** How many organisations report the same as this report does, itself included. */
    default int sources(FactId id) {
        return 1;
    }

    /**
     * Stores new reports of this type, in the transaction that sealed them; one that supersedes another replaces it as
     * the current version.
     *
     * @param reports at most {@link org.chengxin.evidence.Seals#LIMIT}, in the order sent
     */
    void record(List<Report> reports);
}
