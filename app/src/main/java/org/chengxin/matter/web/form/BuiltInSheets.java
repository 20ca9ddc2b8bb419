package org.chengxin.matter.web.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.account.office.Offices;
import org.chengxin.matter.Matter;
import org.chengxin.matter.definition.BuiltInAct;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.matter.definition.FormDefinition.Field;
import org.chengxin.matter.definition.FormDefinition.Type;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.Label;
import org.chengxin.web.Texts;
import org.springframework.stereotype.Component;

/** Forms of the built-in acts, with options from the matter. */
@Component
public class BuiltInSheets {

    private static final int REASON = 500;

    private final Texts texts;
    private final Offices offices;
    private final LegalClock clock;

    BuiltInSheets(Texts texts, Offices offices, LegalClock clock) {
        this.texts = texts;
        this.offices = offices;
        this.clock = clock;
    }

    public FormDefinition of(Matter matter, BuiltInAct act) {
        Map<String, Field> fields = new LinkedHashMap<>();
        act.asked().forEach(asked -> fields.put(asked.word(), field(matter, act, asked)));
        return new FormDefinition(texts.label("matter.act." + act.word()), List.of(), fields);
    }

    private Field field(Matter matter, BuiltInAct act, BuiltInAct.Asked asked) {
        String name = asked.word();
        return switch (asked) {
            case ACCOUNT -> hinted(choice(name, false, staff(matter)), act.word() + "." + name);
            case OFFICE -> field(Type.OFFICE, name, true, 0, Map.of());
            case CLOCK -> choice(name, true, clocks(matter));
            case ROLE -> choice(name, true, parties(matter));
            case WORDS, NUMBER -> field(Type.TEXT, name, true, 0, Map.of());
            case REASON, TEXT -> field(Type.LONG_TEXT, name, true, REASON, Map.of());
        };
    }

    /** The field with a hint for this act, if there is one. */
    private Field hinted(Field field, String place) {
        String hint = "matter.builtin.hint." + place;
        return texts.has(hint)
                ? new Field(
                        field.type(),
                        field.title(),
                        texts.label(hint),
                        field.required(),
                        field.secret(),
                        field.max(),
                        field.options(),
                        field.columns(),
                        field.seenBy())
                : field;
    }

    private Field choice(String name, boolean required, Map<String, Label> options) {
        return field(Type.CHOICE, name, required, 0, options);
    }

    private Field field(Type type, String name, boolean required, int max, Map<String, Label> options) {
        String hint = "matter.builtin.hint." + name;
        return new Field(
                type,
                texts.label("matter.act." + name),
                texts.has(hint) ? texts.label(hint) : Label.NONE,
                required,
                false,
                max,
                options,
                Map.of(),
                null);
    }

    /** Staff present today. */
    private Map<String, Label> staff(Matter matter) {
        Map<String, Label> staff = new LinkedHashMap<>();
        if (matter.office() != null) {
            offices.staff(matter.office()).stream()
                    .filter(person -> person.isThere(clock.today()))
                    .forEach(person -> staff.put(
                            person.account().toString(), new Label(person.displayName(), person.displayName())));
        }
        return staff;
    }

    private static Map<String, Label> clocks(Matter matter) {
        Map<String, Label> clocks = new LinkedHashMap<>();
        matter.clocks().stream()
                .filter(deadline -> deadline.state() != Matter.Deadline.State.ENDED)
                .forEach(deadline -> clocks.put(deadline.name(), deadline.title()));
        return clocks;
    }

    private static Map<String, Label> parties(Matter matter) {
        Map<String, Label> parties = new LinkedHashMap<>();
        matter.parties().stream()
                .filter(party -> party.reason() == null)
                .forEach(party -> parties.put(
                        party.role(),
                        new Label(
                                party.title().zh() + "：" + party.name(),
                                party.title().en() + ": " + party.name())));
        return parties;
    }
}
