package org.chengxin.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chengxin.account.OrganisationKind;
import org.chengxin.account.access.Protected.Secrecy;
import org.chengxin.field.Problems;
import org.chengxin.field.Schema;
import org.chengxin.shared.FactId;

/** A type of report 报送类型, implemented by the module that owns its facts. */
public interface ReportType {

    /**
     * The declaration of the type, as shown on its schema page.
     *
     * @param name a singular word of the glossary, such as {@code order}
     * @param reporters the kinds of organisation that may send it
     * @param example data that a fresh installation accepts, as JSON
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

    /** An example that a reporter of this kind may send, where not every one may send {@link #example()}. */
    default String example(OrganisationKind reporter) {
        return example();
    }

    /**
     * What a withdrawal does with what the module holds of the report: it is removed, or, unless the withdrawal names a ground for
     * removing it, stays and counts and is marked as withdrawn.
     *
     * @param grounds words for which it is removed; their texts are {@code intake.ground.WORD}
     */
    record Withdrawal(boolean marks, List<String> grounds) {

        static final Withdrawal REMOVES = new Withdrawal(false, List.of());

        public static Withdrawal marksUnless(String... grounds) {
            return new Withdrawal(true, List.of(grounds));
        }
    }

    default Withdrawal withdrawal() {
        return Withdrawal.REMOVES;
    }

    /**
     * Marks a report as withdrawn, in the transaction that sealed the withdrawal; only of a type whose withdrawal marks.
     *
     * @param by the withdrawal
     */
    default void mark(FactId report, FactId by) {
        throw new UnsupportedOperationException(name());
    }

    /** Checks across fields, such as "a code or a merchant". Called after all fields of an item are valid. */
    default void check(Reporter reporter, ReportContent data, Problems problems) {}

    /** The departments competent for such a report from a firm; a department's own report belongs to that department. */
    default Set<String> departments() {
        return Set.of("market-regulator");
    }

    /**
     * Whether the whole report, salt included, is only for its reporter and the competent offices: {@link Secrecy#RESERVED} for
     * these with an own case, {@link Secrecy#SECRET} where it is told to nobody else in any way.
     */
    default Secrecy secrecy() {
        return Secrecy.ORDINARY;
    }

    /** When the transaction of a report was completed, as far as is known; empty of a report of no transaction. */
    default Optional<Instant> completed(FactId id) {
        return Optional.empty();
    }

    /** How many organisations report the same content, this report included. */
    default int sources(FactId id) {
        return 1;
    }

    /**
     * Stores new reports of this type, in the transaction that sealed them; a superseding report becomes the current version.
     *
     * @param reports at most {@link org.chengxin.evidence.Seals#LIMIT}, in the order sent
     */
    void record(List<Report> reports);
}
