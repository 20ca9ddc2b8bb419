package org.chengxin.matter.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chengxin.field.Problems;
import org.chengxin.field.Schema;
import org.chengxin.matter.FormRefused;
import org.chengxin.matter.FormRefused.Wrong;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.shared.Money;
import org.jspecify.annotations.Nullable;

/** Validates a filled-in form; texts are parsed by the type of their field. */
public final class FormPolicy {

    private FormPolicy() {}

    /**
     * What was filled in.
     *
     * @param values by field, typed, without empty ones
     */
    public record Reading(Map<String, Object> values, List<Wrong> wrong) {}

    /**
     * The values by field, typed, without empty ones.
     *
     * @param form null for a step without one: then no value is allowed
     * @throws FormRefused with the invalid fields, 20 at most
     */
    public static Map<String, Object> check(@Nullable FormDefinition form, Map<String, Object> filled) {
        Reading reading = read(form, filled);
        if (!reading.wrong().isEmpty()) {
            throw new FormRefused(reading.wrong());
        }
        return reading.values();
    }

    /** As {@link #check}, with the invalid fields beside the valid values. */
    public static Reading read(@Nullable FormDefinition form, Map<String, Object> filled) {
        Problems problems = new Problems();
        Schema schema = form == null ? Schema.of() : form.schema();
        // the day that something has happened on is held against the day of the act
        Map<String, Object> values =
                schema.read(filled, new Schema.Context(problems, Money.CNY, LocalDate.MAX, false, true));
        if (form != null) {
            form.fields().forEach((name, field) -> {
                if (field.with() != null && values.containsKey(name) && !values.containsKey(field.with())) {
                    problems.add("field.required", "/" + field.with());
                }
            });
        }
        return new Reading(
                values,
                problems.all().stream()
                        .map(found -> new Wrong(found.pointer().substring(1), found.code()))
                        .toList());
    }
}
