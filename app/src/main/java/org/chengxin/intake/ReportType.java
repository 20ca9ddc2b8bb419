package org.chengxin.intake;

import java.util.List;
import java.util.Set;
import org.chengxin.account.Caller;
import org.chengxin.account.OrganisationKind;
import org.chengxin.account.Role;
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

    /**
     * Whether a signed-in reader or a program may have the whole of a report of this type, salt included; what the public
     * may read is not asked here. By default the people and programs of the organisation that reported it, and officers of
     * departments, whose reading is logged.
     *
     * @param report as it was sealed
     */
    default boolean mayRead(Caller reader, Report report) {
        boolean own = reader.organisation().id().equals(report.reporter().organisation());
        boolean officer = reader.role() == Role.OFFICER && reader.organisation().kind() == OrganisationKind.DEPARTMENT;
        return officer || own && (reader.role() == null || REPORTERS.contains(reader.role()));
    }

    /** Those who work for an organisation that reports; an auditor reads the access log and an administrator neither. */
    Set<Role> REPORTERS =
            Set.of(Role.OFFICER, Role.PLATFORM_OPERATOR, Role.LOGISTICS_OPERATOR, Role.AGENCY, Role.ASSOCIATION);

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
