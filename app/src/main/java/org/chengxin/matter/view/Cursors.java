package org.chengxin.matter.view;

import java.util.UUID;
import java.util.function.Function;
import org.chengxin.account.Caller;
import org.chengxin.evidence.Confidential;
import org.chengxin.matter.MatterProblem;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where a list ends, sealed for whom it was given: it names matters that its holder may not know of, and it leads on for
 * nobody else and in no other list.
 */
@Component
class Cursors {

    private final Confidential confidential;

    Cursors(Confidential confidential) {
        this.confidential = confidential;
    }

    String seal(String list, Caller caller, String position) {
        return confidential.sealText(context(list, caller), position);
    }

    /**
     * @param cursor null for the beginning
     * @throws ProblemException if it was not given to this caller for this list, as those before they were sealed
     */
    <T> T open(String list, Caller caller, @Nullable String cursor, T first, Function<String, T> reader) {
        return cursor == null
                ? first
                : confidential
                        .openText(context(list, caller), cursor)
                        .map(reader)
                        .orElseThrow(() -> new ProblemException(MatterProblem.CURSOR, "after"));
    }

    private static String context(String list, Caller caller) {
        UUID person = caller.account();
        return "matter." + list + " " + caller.organisation().id() + " " + (person == null ? "" : person);
    }
}
