package org.chengxin.simulation.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import org.chengxin.simulation.City;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OutsideFilingsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    private static JsonNode filed(String system, String message) {
        try (OutsideSimulator simulator = OutsideSimulator.start("test")) {
            OutsideFilings.file(simulator, City.of(1, TODAY, 200), TODAY);
            OutsideFilings.file(simulator, City.of(1, TODAY, 200), TODAY);
            assertThat(simulator.isFresh(system)).isFalse();
            return simulator.handedOut(system, message);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    @Test
    void peopleComplainOnceAndOneOfThemBadly() {
        JsonNode complaints = filed("12315", "complaint");
        assertThat(complaints.size()).isEqualTo(5);
        assertThat(complaints.get(0).path("fields").path("被投诉人名称").asString()).isNotBlank();
        assertThat(complaints.get(4).path("fields").has("投诉内容")).isFalse();
        assertThat(filed("12315", "report").size()).isEqualTo(1);
    }

    @Test
    void everyPlatformHasItsReceiptAndEveryCarrierItsLicence() {
        City city = City.of(1, TODAY, 200);
        long platforms = city.organisations().stream()
                .filter(each -> each.kind().equals("platform"))
                .count();
        JsonNode receipts = filed("province", "filing-receipt");
        assertThat((long) receipts.size()).isEqualTo(platforms);
        assertThat(receipts.get(0).path("fields").path("报送期").asString()).isEqualTo("2026-07-01");
        JsonNode licences = filed("posts", "courier-licence");
        assertThat(licences.valueStream()
                        .map(each -> each.path("fields").path("统一社会信用代码").asString()))
                .isNotEmpty()
                .doesNotHaveDuplicates();
        assertThat(JsonMapper.shared().writeValueAsString(licences)).contains("2029-10-31");
    }
}
