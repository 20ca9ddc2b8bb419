package org.chengxin.simulation.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldsTest {

    @Test
    void keepsTheOrderOfItsFields() {
        Fields fields = new Fields().text("b", "1").text("a", "2").number("c", 3);
        assertThat(fields.values().keySet()).containsExactly("b", "a", "c");
    }

    @Test
    void leavesOutWhatIsAbsent() {
        Fields fields = new Fields()
                .text("text", null)
                .date("date", null)
                .flag("flag", null)
                .instant("instant", 0);
        assertThat(fields.values()).isEmpty();
    }

    @Test
    void writesValuesAsTheContractWantsThem() {
        Fields fields = new Fields()
                .text("text", "西湖龙井")
                .number("number", 5)
                .flag("flag", Boolean.TRUE)
                .amount("amount", 12_305)
                .instant("instant", 1_780_000_000)
                .date("date", LocalDate.of(2026, 2, 3));
        assertThat(fields.values())
                .isEqualTo(Map.of(
                        "text", "西湖龙井",
                        "number", 5L,
                        "flag", true,
                        "amount", "123.05",
                        "instant", "2026-05-29T04:26:40+08:00",
                        "date", "2026-02-03"));
    }

    @Test
    void nestsObjectsAndLists() {
        Fields fields = new Fields()
                .object("party", new Fields().text("name", "甲"))
                .objects("lines", List.of(new Fields().number("item", 1), new Fields().number("item", 2)))
                .texts("categories", List.of("fine", "warning"));
        assertThat(fields.values())
                .isEqualTo(Map.of(
                        "party", Map.of("name", "甲"),
                        "lines", List.of(Map.of("item", 1L), Map.of("item", 2L)),
                        "categories", List.of("fine", "warning")));
    }

    @Test
    void smallAmountsKeepTheirZeros() {
        assertThat(new Fields().amount("a", 0).amount("b", 5).amount("c", 100).values())
                .isEqualTo(Map.of("a", "0.00", "b", "0.05", "c", "1.00"));
    }
}
