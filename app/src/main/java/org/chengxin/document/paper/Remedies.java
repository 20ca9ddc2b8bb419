package org.chengxin.document.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chengxin.account.office.Offices;
import org.chengxin.account.office.Offices.Office;
import org.chengxin.code.DivisionCode;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * 救济途径: the organ that reconsiders a decision and the court that hears a suit against it, by the department of the office
 * ({@code rules/remedies.csv}; 行政复议法 arts. 24, 27; 行政诉讼法 arts. 14, 15).
 */
@Component
class Remedies {

    /** Row of every department that has none of its own. */
    private static final String OTHERS = "";

    /** For an issuer that is not an office of this installation. */
    private static final String ANY_ORGAN = "有管辖权的行政复议机关";

    private static final String ANY_COURT = "有管辖权的人民法院";

    private static final String GOVERNMENT = "人民政府";

    private final Offices offices;
    private final Map<String, Row> rows = read();

    Remedies(Offices offices) {
        this.offices = offices;
    }

    /** Who reconsiders: the government of the same level, or the superior of a department that is led from above. */
    enum Organ {
        GOVERNMENT,
        SUPERIOR
    }

    private record Row(Organ organ, String court) {}

    /** Values of the standard blanks. */
    Map<String, String> blanks(Optional<Office> issuer) {
        return Map.of(
                "reconsideration", issuer.map(this::reconsideration).orElse(ANY_ORGAN),
                "court", issuer.map(this::court).orElse(ANY_COURT));
    }

    /** Name of the organ, such as 杭州市西湖区人民政府. */
    String reconsideration(Office office) {
        return row(office).organ() == Organ.SUPERIOR ? superior(office) : government(office);
    }

    String court(Office office) {
        return row(office).court();
    }

    private Row row(Office office) {
        return Objects.requireNonNull(rows.getOrDefault(office.department(), rows.get(OTHERS)));
    }

    private String superior(Office office) {
        return Optional.ofNullable(office.above())
                .flatMap(offices::find)
                .map(Office::name)
                .orElse("上一级主管部门");
    }

    private static String government(Office office) {
        return DivisionCode.tryParse(office.division())
                .map(division -> place(division) + GOVERNMENT)
                .orElse("本级" + GOVERNMENT);
    }

    /** A district of a city is named with its city. */
    private static String place(DivisionCode division) {
        String name = division.placeName();
        return name.endsWith("区")
                ? DivisionCode.tryParse(division.value().substring(0, 4) + "00")
                                .map(DivisionCode::placeName)
                                .orElse("")
                        + name
                : name;
    }

    private static Map<String, Row> read() {
        try (var reader = CsvReader.builder()
                .ofNamedCsvRecord(
                        new InputStreamReader(new ClassPathResource("rules/remedies.csv").getInputStream(), UTF_8))) {
            return reader.stream()
                    .collect(Collectors.toUnmodifiableMap(
                            row -> row.getField("department"),
                            row -> new Row(
                                    Organ.valueOf(
                                            row.getField("reconsideration").toUpperCase(Locale.ROOT)),
                                    row.getField("court"))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
