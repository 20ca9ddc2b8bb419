package org.chengxin.matter.procedure;

import java.util.Objects;
import java.util.function.BiPredicate;
import org.chengxin.matter.party.Details;
import org.chengxin.matter.state.Participation;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/** Decides whether two matters have the same party in a role; if not in all, merging them needs a second person. */
final class MergePolicy {

    private MergePolicy() {}

    /** A party with its details. */
    record Party(Participation participation, Details details) {}

    /**
     * @param opener whether the role is the opener's: for strangers an equal name alone proves nothing
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
