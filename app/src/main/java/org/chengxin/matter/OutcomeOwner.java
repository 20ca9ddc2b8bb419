package org.chengxin.matter;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.chengxin.matter.OutcomeRecorded.Concerned;
import org.chengxin.matter.OutcomeRecorded.Organisations;
import org.chengxin.shared.SubjectId;

/** SPI: takes outcomes of a kind; implemented by the module that owns the kind. */
public interface OutcomeOwner {

    /** How an outcome tells the answers of a yes-no field. */
    String YES = "是";

    String NO = "否";

    /** Name of the kind in definitions. */
    String word();

    /** Fields that an outcome of the kind must have. */
    Set<String> fields();

    /**
     * Outcomes that acts have left and that have not reached their owner yet. An owner who judges an act by what was decided before asks
     * here first and looks at its own tables then: in this order nothing is missed that is delivered in between.
     */
    interface Waiting {

        /** The values of those of a kind about any of these subjects. */
        List<Map<String, String>> about(String kind, Collection<SubjectId> subjects);

        /** Whether the matter has left one of a kind. */
        boolean has(String kind, MatterId matter);
    }

    /**
     * An outcome that an act would leave.
     *
     * @param office name of the office that decides
     */
    record Intended(
            MatterId matter, Concerned about, String office, Organisations organisations, Map<String, String> values) {}

    /**
     * Called in the transaction of the act, when it is asked for and again when a second person confirms it.
     *
     * @throws org.chengxin.shared.ProblemException refuses the act
     */
    default void require(Intended outcome) {}

    /** Takes one outcome in the transaction that delivers it: exactly once, in log order. */
    void take(OutcomeRecorded outcome);

    /** The owner of a kind whose outcomes are never refused. */
    static OutcomeOwner of(String word, Set<String> fields, Consumer<OutcomeRecorded> take) {
        return of(word, fields, intended -> {}, take);
    }

    /** The owner of one kind, for a component that owns several. */
    static OutcomeOwner of(
            String word, Set<String> fields, Consumer<Intended> require, Consumer<OutcomeRecorded> take) {
        return new OutcomeOwner() {

            @Override
            public String word() {
                return word;
            }

            @Override
            public Set<String> fields() {
                return fields;
            }

            @Override
            public void require(Intended outcome) {
                require.accept(outcome);
            }

            @Override
            public void take(OutcomeRecorded outcome) {
                take.accept(outcome);
            }
        };
    }
}
