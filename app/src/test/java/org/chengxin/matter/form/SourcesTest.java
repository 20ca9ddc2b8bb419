package org.chengxin.matter.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A source finds a value of the form, the row, an earlier form or the matter, and nothing else. */
class SourcesTest {

    private final Sources sources = new Sources(
            Map.of("facts", "货不对板", "amount", Map.of("minor", 123450L, "currency", "CNY"), "many", List.of("甲", "乙")),
            Map.of(),
            form -> form.equals("complaint") ? Map.of("name", "王小明") : Map.of(),
            word -> word.equals("party.rival") ? Optional.of("某店") : Optional.empty(),
            source -> Optional.empty(),
            words -> words);

    @Test
    void eachKindOfSourceFindsItsValue() {
        assertThat(sources.text("form.facts")).isEqualTo("货不对板");
        assertThat(sources.text("complaint.name")).isEqualTo("王小明");
        assertThat(sources.text("party.rival")).isEqualTo("某店");
        assertThat(sources.text("=第14条")).isEqualTo("第14条");
        assertThat(sources.withRow(Map.of("lot", "A-1")).text("row.lot")).isEqualTo("A-1");
    }

    @Test
    void whatWasNotFilledInIsEmptyText() {
        assertThat(sources.text("form.nothing")).isEmpty();
        assertThat(sources.text("other.name")).isEmpty();
        assertThat(sources.text("row.lot")).isEmpty();
        assertThat(sources.value("unknown")).isNull();
    }

    @Test
    void valuesAreWrittenAsPeopleReadThem() {
        assertThat(sources.text("form.amount")).isEqualTo("¥1,234.50");
        assertThat(sources.text("form.many")).isEqualTo("甲、乙");
        assertThat(Sources.written(true)).isEqualTo("是");
        assertThat(Sources.written(Map.of("words", "某店"))).isEqualTo("某店");
        assertThat(Sources.written(3L)).isEqualTo("3");
    }
}
