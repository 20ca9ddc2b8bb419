package org.chengxin.matter.state;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.matter.definition.PaperUse;
import org.chengxin.matter.definition.Step;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;

/**
 * An act to be stored and sealed.
 *
 * @param role of the actor; null for the system
 * @param form name of the definition's form, if any
 * @param values validated
 * @param stands false while it waits for a second person
 * @param about number of the act that it answers: confirms, rejects, accepts, declines or withdraws
 * @param formFact fact with the form, if not this act's own
 * @param step whose papers, outcomes and notices come with it; null for none
 */
public record ActDraft(
        String word,
        @Nullable String role,
        @Nullable UUID account,
        @Nullable OrganisationId organisation,
        UUID actor,
        @Nullable String key,
        byte @Nullable [] digest,
        @Nullable String form,
        Map<String, Object> values,
        boolean stands,
        @Nullable Integer about,
        @Nullable FactId formFact,
        List<PaperUse> papers,
        List<String> notifies,
        @Nullable Step step) {

    /** An act of the system. */
    public static ActDraft own(String word, UUID matter, List<String> notifies, @Nullable Step step) {
        return new ActDraft(
                word,
                null,
                null,
                null,
                matter,
                null,
                null,
                null,
                Map.of(),
                true,
                null,
                null,
                step == null ? List.of() : step.papers(),
                notifies,
                step);
    }

    public ActDraft withValues(Map<String, Object> others) {
        return with(role, form, others, stands, about, formFact, papers, notifies, step);
    }

    /** A copy with a form of the definition. */
    public ActDraft filled(@Nullable String name, Map<String, Object> others) {
        return with(role, name, others, stands, about, formFact, papers, notifies, step);
    }

    public ActDraft telling(List<String> roles) {
        return with(role, form, values, stands, about, formFact, papers, roles, step);
    }

    public ActDraft as(String other) {
        return with(other, form, values, stands, about, formFact, papers, notifies, step);
    }

    /** A copy that waits for a second person. */
    public ActDraft pending() {
        return with(role, form, values, false, about, formFact, papers, notifies, step);
    }

    public ActDraft about(int act) {
        return with(role, form, values, stands, act, formFact, papers, notifies, step);
    }

    /** A copy with the effects of the confirmed step. */
    public ActDraft confirming(Step confirmed, @Nullable String name, Map<String, Object> filled, FactId fact) {
        return with(role, name, filled, stands, about, fact, confirmed.papers(), confirmed.notifies(), confirmed);
    }

    /** A copy with the same actor and request. */
    private ActDraft with(
            @Nullable String asWhom,
            @Nullable String name,
            Map<String, Object> filled,
            boolean done,
            @Nullable Integer act,
            @Nullable FactId fact,
            List<PaperUse> issued,
            List<String> roles,
            @Nullable Step taken) {
        return new ActDraft(
                word,
                asWhom,
                account,
                organisation,
                actor,
                key,
                digest,
                name,
                filled,
                done,
                act,
                fact,
                issued,
                roles,
                taken);
    }
}
