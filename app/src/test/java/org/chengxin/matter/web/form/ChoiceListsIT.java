package org.chengxin.matter.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.chengxin.ServerTest;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.matter.definition.FormDefinition.Field;
import org.chengxin.matter.definition.FormDefinition.Type;
import org.chengxin.shared.Label;
import org.chengxin.web.ui.Option;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The lists of the installation are fetched for the forms that ask for them, within tables too. */
class ChoiceListsIT extends ServerTest {

    private static final Label LABEL = new Label("字段", "field");

    @Autowired
    private ChoiceLists lists;

    @Test
    void onlyWhatAFormAsksForIsListed() {
        assertThat(lists.choices(form(field(Type.TEXT, Map.of())))).isEqualTo(Choices.NONE);
        Choices places = lists.choices(form(field(Type.DIVISION, Map.of())));
        assertThat(places.city()).extracting(Option::value).contains("330106");
        assertThat(places.beyond()).isNotEmpty();
        assertThat(places.offices()).isEmpty();
        Field table = field(Type.TABLE, Map.of("place", field(Type.DIVISION, Map.of())));
        assertThat(lists.choices(form(table))).isEqualTo(places);
    }

    private static FormDefinition form(Field field) {
        return new FormDefinition(LABEL, List.of(), Map.of("x", field));
    }

    private static Field field(Type type, Map<String, Field> columns) {
        return new Field(type, LABEL, LABEL, false, false, 0, Map.of(), columns, null);
    }
}
