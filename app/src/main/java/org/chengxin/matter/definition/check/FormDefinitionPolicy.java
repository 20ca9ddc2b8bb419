package org.chengxin.matter.definition.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.matter.definition.FormDefinition.Field;
import org.chengxin.matter.definition.FormDefinition.Type;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.jspecify.annotations.Nullable;

/** Checks that forms are bounded, can be filled in, and are used by the opening or a step. */
final class FormDefinitionPolicy {

    private static final int MOST_FIELDS = 60;
    private static final int MOST_OPTIONS = 200;
    private static final Map<Type, Integer> MOST =
            Map.of(Type.TEXT, 2_000, Type.LONG_TEXT, 20_000, Type.LINK, 2_000, Type.TABLE, 1_000, Type.FILES, 50);

    /** Contact fields of the opening form that make a stranger a party. */
    private static final Set<String> CONTACT = Set.of("name", "phone", "address", "email");

    private FormDefinitionPolicy() {}

    static void judge(MatterDefinition definition, Flow flow, Faults faults) {
        String first = definition.opening().form();
        faults.unknown(definition.forms().containsKey(first), "open.form", "form", "表单", first);
        definition.forms().forEach((name, form) -> {
            form(definition, name, form, faults);
            earliest(form, name.equals(first), "forms." + name + ".fields.", faults);
            redacts(definition, form, "forms." + name + ".fields.", faults);
            proposed(definition, form, "forms." + name + ".fields.", faults);
            together(form, "forms." + name + ".fields.", faults);
            if (!name.equals(first) && !isFilled(definition, name)) {
                faults.add("forms." + name, "没有人填写这张表单", "nobody fills in this form");
            }
        });
        FormDefinition form = definition.forms().get(first);
        if (form != null && definition.opening().channels().contains(Channel.PUBLIC)) {
            contact(first, form, faults);
        }
    }

    private static void form(MatterDefinition definition, String name, FormDefinition form, Faults faults) {
        String place = "forms." + name;
        readers(definition, form.seenBy(), place, faults);
        if (form.fields().size() > MOST_FIELDS) {
            faults.add(place, "字段过多", "more than " + MOST_FIELDS + " fields");
        }
        form.fields().forEach((each, field) -> {
            String at = place + ".fields." + each;
            if (field.seenBy() != null) {
                readers(definition, field.seenBy(), at, faults);
            }
            field(field, at, faults);
            field.columns().forEach((column, inner) -> field(inner, at + ".columns." + column, faults));
        });
    }

    /** The day is held against that of the act when a step is taken; nobody does so at an opening. */
    private static void earliest(FormDefinition form, boolean opening, String place, Faults faults) {
        form.fields().forEach((name, field) -> {
            if (field.earliest() != null && (opening || field.type() != Type.DATE)) {
                faults.add(
                        place + name + ".earliest",
                        "只有步骤表单的日期字段有最早日期",
                        "only a date that a step asks for has an earliest day");
            }
        });
    }

    private static void together(FormDefinition form, String place, Faults faults) {
        form.fields().forEach((name, field) -> {
            if (field.with() != null) {
                faults.unknown(
                        form.fields().containsKey(field.with()), place + name + ".with", "field", "字段", field.with());
            }
        });
    }

    /** A default value is the answer of a field of the same type in an earlier form, never of a secret one. */
    private static void proposed(MatterDefinition definition, FormDefinition form, String place, Faults faults) {
        form.fields().forEach((name, field) -> {
            if (field.proposed() != null) {
                Field source = earlier(definition, form, field.proposed());
                faults.unknown(
                        source != null && source.type() == field.type() && !source.secret(),
                        place + name + ".proposed",
                        "field of the same type of an earlier form",
                        "先前表单的同类字段",
                        field.proposed());
            }
        });
    }

    private static @Nullable Field earlier(MatterDefinition definition, FormDefinition form, String named) {
        String[] source = named.split("\\.", -1);
        FormDefinition of = definition.forms().get(source[0]);
        return of == null || of == form || source.length != 2
                ? null
                : of.fields().get(source[1]);
    }

    /** Whose text is given on without personal data: a text of an earlier form. */
    private static void redacts(MatterDefinition definition, FormDefinition form, String place, Faults faults) {
        form.fields().forEach((name, field) -> {
            if (field.redacts() != null) {
                Field text = earlier(definition, form, field.redacts());
                faults.unknown(
                        field.type() == Type.LONG_TEXT && text != null && text.type() == Type.LONG_TEXT,
                        place + name + ".redacts",
                        "long text of an earlier form",
                        "先前表单的长文本",
                        field.redacts());
            }
        });
    }

    private static void readers(MatterDefinition definition, List<String> roles, String place, Faults faults) {
        for (String role : roles) {
            faults.unknown(definition.roles().containsKey(role), place + ".seen-by", "role", "角色", role);
        }
    }

    private static void field(Field field, String place, Faults faults) {
        if (field.past() && field.type() != Type.DATE) {
            faults.add(place + ".past", "只有日期字段可以限定为不晚于当日", "only a date can be required to lie in the past");
        }
        if (field.ahead() && (field.type() != Type.DATE || field.past())) {
            faults.add(
                    place + ".ahead",
                    "只有不限定为过去的日期字段可以限定为晚于当日",
                    "only a date that tells nothing past can be required to lie ahead");
        }
        boolean chosen = field.type() == Type.CHOICE || field.type() == Type.CHOICES;
        if (chosen == field.options().isEmpty()) {
            faults.add(
                    place,
                    chosen ? "没有选项" : "只有选择类字段有选项",
                    chosen ? "a choice needs options" : "only a choice has options");
        }
        if (field.options().size() > MOST_OPTIONS) {
            faults.add(place, "选项过多", "more than " + MOST_OPTIONS + " options");
        }
        if ((field.type() == Type.TABLE) == field.columns().isEmpty()) {
            faults.add(place, "表格要有列，其他字段没有列", "a table has columns and nothing else has");
        }
        Integer most = MOST.get(field.type());
        if (most != null && (field.max() < 1 || field.max() > most)) {
            faults.add(place + ".max", "应在 1 到 " + most + " 之间", "must lie between 1 and " + most);
        }
        if (field.secret() && field.seenBy() != null && !field.seenBy().isEmpty()) {
            faults.add(place, "仅机关可见的字段不能再给当事人看", "what only offices see is shown to no party");
        }
    }

    private static void contact(String name, FormDefinition form, Faults faults) {
        form.fields().forEach((each, field) -> {
            if (CONTACT.contains(each)
                    && (!field.secret() || field.type() != Type.TEXT && field.type() != Type.PHONE)) {
                faults.add(
                        "forms." + name + ".fields." + each,
                        "联系方式应为 text 或 phone，且 secret: true",
                        "a stranger's contact is a text or phone, and secret");
            }
        });
    }

    private static boolean isFilled(MatterDefinition definition, String form) {
        return definition.stages().values().stream()
                .flatMap(stage -> stage.steps().values().stream())
                .anyMatch(step -> form.equals(step.form()));
    }
}
