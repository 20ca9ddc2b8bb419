package org.chengxin.matter.party;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chengxin.account.office.Offices.Post;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.definition.BuiltInAct;
import org.chengxin.matter.definition.DeadlineDefinition.Extension;
import org.chengxin.matter.definition.MatterRole;
import org.chengxin.matter.definition.MatterRole.Kind;
import org.chengxin.matter.definition.Step;
import org.chengxin.matter.party.ViewerRole.Officer;
import org.chengxin.matter.state.PastActs.PastAct;
import org.jspecify.annotations.Nullable;

/**
 * 两人办理: who may request an act that needs two persons, and who may decide it. On behalf of an office both are persons, never
 * programs.
 */
public final class SecondPolicy {

    private SecondPolicy() {}

    /** Whether the built-in act may need a colleague. */
    public static boolean needsColleague(String word) {
        return BuiltInAct.of(word).filter(BuiltInAct::needsColleague).isPresent();
    }

    /**
     * Second person required by a definition: of the role's office, or its head.
     *
     * @param handlers persons whose earlier acts the step keeps apart from
     */
    public record Second(String role, boolean head, Set<UUID> handlers) {

        private Second(String role, boolean head) {
            this(role, head, Set.of());
        }

        /** @throws NullPointerException if the step needs no second person */
        public static Second of(Step step, Set<UUID> handlers) {
            return new Second(Objects.requireNonNull(step.second()), step.secondHead(), handlers);
        }

        public static Second of(PastAct builtIn) {
            return new Second(String.valueOf(builtIn.role()), false);
        }

        public static Second of(Extension extension) {
            return new Second(extension.second(), extension.secondHead());
        }
    }

    /** Whether the actor may request in the role: for an office only a person; a party in any way it signs in. */
    public static boolean mayAsk(@Nullable MatterRole role, @Nullable UUID account) {
        return account != null || role == null || role.kind() == Kind.PARTY;
    }

    /** Whether one person may answer alone for a step: it needs a second, or the person took none that it keeps apart from. */
    public static boolean mayAnswer(Step step, @Nullable UUID account, Set<UUID> handlers) {
        return step.second() != null || step.apartFrom().isEmpty() || account != null && !handlers.contains(account);
    }

    /**
     * Whether the viewer is the requester and so may withdraw: same person, or same party for its program, in the same role.
     */
    public static boolean isAsker(ViewerRole who, PastAct asked) {
        return asked.role() != null
                && who.roles().contains(asked.role())
                && Objects.equals(who.account(), asked.account())
                && Objects.equals(who.organisation(), asked.organisation());
    }

    /** Reason why the viewer may not decide on a requested act; empty if allowed. */
    public static Optional<MatterProblem> refusal(ViewerRole who, Second second, PastAct asked) {
        if (!who.roles().contains(second.role())) {
            return Optional.of(MatterProblem.WRONG_OFFICE);
        }
        return who.account() == null
                ? Optional.of(MatterProblem.SAME_PERSON)
                : refusal(who.account(), who.officer(), second, asked.account());
    }

    /**
     * Reason why a person of the second's office may not confirm; empty if allowed.
     *
     * @param asker who asks for the act
     */
    public static Optional<MatterProblem> refusal(
            UUID account, @Nullable Officer officer, Second second, @Nullable UUID asker) {
        if (account.equals(asker)) {
            return Optional.of(MatterProblem.SAME_PERSON);
        }
        if (second.handlers().contains(account)) {
            return Optional.of(MatterProblem.HANDLED_IT);
        }
        if (officer == null) {
            return Optional.of(MatterProblem.NO_POST);
        }
        if (second.head() && officer.post() != Post.HEAD) {
            return Optional.of(MatterProblem.HEAD_NEEDED);
        }
        return officer.certified() ? Optional.empty() : Optional.of(MatterProblem.NO_CERTIFICATE);
    }
}
