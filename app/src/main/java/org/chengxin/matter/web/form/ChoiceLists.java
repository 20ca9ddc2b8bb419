package org.chengxin.matter.web.form;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.account.office.Offices;
import org.chengxin.code.DivisionCode;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.matter.definition.FormDefinition.Type;
import org.chengxin.web.Texts;
import org.chengxin.web.ui.Option;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Current places and offices as options, in the reader's language. */
@Component
class ChoiceLists {

    private final Offices offices;
    private final Texts texts;
    private final DivisionCode city;

    ChoiceLists(Offices offices, Texts texts, @Value("${chengxin.city}") String city) {
        this.offices = offices;
        this.texts = texts;
        this.city = DivisionCode.parse(city);
    }

    /** A list is empty if the form does not use it, since every form shown calls this. */
    Choices choices(FormDefinition form) {
        Set<Type> asked = form.fields().values().stream()
                .flatMap(field -> Stream.concat(Stream.of(field), field.columns().values().stream()))
                .map(FormDefinition.Field::type)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Type.class)));
        boolean places = asked.contains(Type.DIVISION);
        return new Choices(
                places ? divisions(code -> code.isWithin(city)) : List.of(),
                places ? divisions(code -> !code.isWithin(city)) : List.of(),
                asked.contains(Type.OFFICE) ? known() : List.of());
    }

    private List<Option> known() {
        return offices.all().stream()
                .map(office -> new Option(office.id().toString(), office.name()))
                .toList();
    }

    private List<Option> divisions(Predicate<DivisionCode> wanted) {
        return DivisionCode.listed().stream()
                .filter(wanted)
                .map(code -> new Option(code.value(), texts.english() ? code.englishName() : code.name()))
                .toList();
    }
}
