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
 * Page cursors, encrypted for caller and list, since they contain ids of matters that the caller may not know, and valid for no
 * other.
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
     * @param cursor null for the first page
     * @throws ProblemException if it was issued to another caller or list, or before cursors were encrypted
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
