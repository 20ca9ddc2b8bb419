package org.chengxin.document.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.chengxin.ServerTest;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.office.Offices.Office;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who reconsiders what an office decided, and which court hears a suit. */
class RemediesIT extends ServerTest {

    @Autowired
    private Remedies remedies;

    private static Office office(String department, String division, @Nullable OrganisationId above) {
        return new Office(new OrganisationId(UUID.randomUUID()), "某局", department, "district", division, above);
    }

    @ParameterizedTest
    @CsvSource({
        "market-regulator, 330106, 杭州市西湖区人民政府, 有管辖权的基层人民法院",
        "market-regulator, 330100, 杭州市人民政府, 有管辖权的基层人民法院",
        "market-regulator, 330182, 建德市人民政府, 有管辖权的基层人民法院",
        "commerce, 330122, 桐庐县人民政府, 有管辖权的基层人民法院",
        "customs, 330100, 上一级主管部门, 有管辖权的中级人民法院",
        "posts, 330100, 上一级主管部门, 有管辖权的基层人民法院"
    })
    void theGovernmentOfTheSameLevelOrTheSuperior(String department, String division, String organ, String court) {
        Office office = office(department, division, null);
        assertThat(remedies.reconsideration(office)).isEqualTo(organ);
        assertThat(remedies.court(office)).isEqualTo(court);
    }

    @Test
    void aSuperiorThatIsKnownIsNamed() {
        OrganisationId above =
                new OrganisationId(UUID.fromString(city().register("330100").organisation()));
        assertThat(remedies.reconsideration(office("tax", "330106", above))).startsWith("department-");
    }
}
