package org.chengxin.matter.procedure;

import java.util.Objects;
import java.util.function.BiPredicate;
import org.chengxin.matter.party.Details;
import org.chengxin.matter.standing.Participation;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/** Whether two matters have the same person in a role, so that one of them is a duplicate of the other. */
final class MergePolicy {

    private MergePolicy() {}

    /** A party with what is known of it. */
    record Party(Participation participation, Details details) {}

    /**
     * @param opener whether it is who opened the matter: of two people without an account a name alone does not tell
     * @param same whether two subjects are one
     */
    static boolean isSame(Party one, Party other, boolean opener, BiPredicate<SubjectId, SubjectId> same) {
        Participation first = one.participation();
        Participation second = other.participation();
        if (first.isStranger() && second.isStranger()) {
            return isSame(one.details(), other.details(), opener);
        }
        return isOne(first.account(), second.account())
                || isOne(first.organisation(), second.organisation())
                || first.subject() != null && second.subject() != null && same.test(first.subject(), second.subject());
    }

    private static boolean isSame(Details one, Details other, boolean opener) {
        boolean named =
                !one.name().isBlank() && one.name().strip().equals(other.name().strip());
        return named && (!opener || isOne(one.phone(), other.phone()) || isOne(one.email(), other.email()));
    }

    private static boolean isOne(@Nullable Object one, @Nullable Object other) {
        return one != null && Objects.equals(one, other);
    }
}
