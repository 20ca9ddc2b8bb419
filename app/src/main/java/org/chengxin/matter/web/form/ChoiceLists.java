package org.chengxin.matter.web.form;

import java.util.List;
import java.util.function.Predicate;
import org.chengxin.account.office.Offices;
import org.chengxin.matter.web.form.Choices.Option;
import org.chengxin.shared.DivisionCode;
import org.chengxin.web.Texts;
import org.springframework.stereotype.Component;

/** The places and offices of today, in the reader's language. */
@Component
class ChoiceLists {

    private static final DivisionCode CITY = DivisionCode.parse("330100");

    private final Offices offices;
    private final Texts texts;

    ChoiceLists(Offices offices, Texts texts) {
        this.offices = offices;
        this.texts = texts;
    }

    Choices choices() {
        List<Option> known = offices.all().stream()
                .map(office -> new Option(office.id().toString(), office.name()))
                .toList();
        return new Choices(divisions(code -> code.isWithin(CITY)), divisions(code -> !code.isWithin(CITY)), known);
    }

    private List<Option> divisions(Predicate<DivisionCode> wanted) {
        return DivisionCode.listed().stream()
                .filter(wanted)
                .map(code -> new Option(code.value(), texts.english() ? code.englishName() : code.name()))
                .toList();
    }
}
