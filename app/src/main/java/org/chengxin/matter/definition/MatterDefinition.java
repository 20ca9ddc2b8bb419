package org.chengxin.matter.definition;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.chengxin.shared.Label;
import org.jspecify.annotations.Nullable;

/**
 * Definition of a kind of official case. All maps keep file order.
 *
 * @param name a glossary word
 * @param word character in its numbers, 诉 in 〔2026〕诉12号
 * @param secret whether the existence of such a matter is secret: every access is logged
 * @param demands ids of the plan's demands served by it
 * @param carry how open matters of an earlier version are carried over to this one; null if they keep theirs
 */
public record MatterDefinition(
        @JsonProperty("matter") String name,
        int version,
        @JsonProperty("from") LocalDate effectiveFrom,
        Label title,
        Label about,
        String word,
        boolean secret,
        List<String> demands,
        List<Basis> bases,
        Map<String, MatterRole> roles,
        Map<String, FormDefinition> forms,
        @JsonProperty("open") MatterOpening opening,
        Map<String, Stage> stages,
        Map<String, DeadlineDefinition> clocks,
        @Nullable Carry carry) {

    /** @throws NoSuchElementException for an unknown name; the same for {@code form}, {@code role} and {@code clock} */
    public Stage stage(String stage) {
        return known(stages.get(stage), "stage", stage);
    }

    public FormDefinition form(String form) {
        return known(forms.get(form), "form", form);
    }

    public MatterRole role(String role) {
        return known(roles.get(role), "role", role);
    }

    public DeadlineDefinition clock(String deadline) {
        return known(clocks.get(deadline), "clock", deadline);
    }

    /** The form that a step asks for; null for none. */
    public @Nullable FormDefinition asked(Step step) {
        String form = step.form();
        return form == null ? null : form(form).requiring(step.requires());
    }

    /** The form of its opening. */
    public FormDefinition openingForm() {
        return form(opening.form());
    }

    /** A copy with another version number and day. */
    public MatterDefinition as(int number, LocalDate from) {
        return new MatterDefinition(
                name, number, from, title, about, word, secret, demands, bases, roles, forms, opening, stages, clocks,
                carry);
    }

    private <T> T known(@Nullable T found, String kind, String asked) {
        if (found == null) {
            throw new NoSuchElementException("no %s %s in %s %d".formatted(kind, asked, name, version));
        }
        return found;
    }
}
