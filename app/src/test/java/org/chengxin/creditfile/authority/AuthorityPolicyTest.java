package org.chengxin.creditfile.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.office.Offices.Office;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For which authorities a reporter speaks. */
class AuthorityPolicyTest {

    private final Office city = office("杭州市市场监督管理局", "market-regulator", null);
    private final Office district = office("西湖区市场监督管理局", "market-regulator", city.id());
    private final Office station = office("文新市场监督管理所", "market-regulator", district.id());
    private final Office other = office("杭州市公安局", "public-security", city.id());
    private final List<Office> all = List.of(city, district, station, other);

    @Test
    void forItselfAndTheOfficesOfItsDepartmentBelow() {
        assertThat(AuthorityPolicy.spokenFor(city.id(), city.name(), "330100", all))
                .containsExactlyInAnyOrder("杭州市市场监督管理局", "西湖区市场监督管理局", "文新市场监督管理所");
        assertThat(AuthorityPolicy.spokenFor(district.id(), district.name(), "330106", all))
                .containsExactlyInAnyOrder("西湖区市场监督管理局", "文新市场监督管理所");
        assertThat(AuthorityPolicy.spokenFor(station.id(), station.name(), "330106", all))
                .containsExactly("文新市场监督管理所");
    }

    @Test
    void whoIsNoOfficeSpeaksForItselfOnly() {
        assertThat(AuthorityPolicy.spokenFor(new OrganisationId(UUID.randomUUID()), "某协会（示例）", null, all))
                .containsExactly("某协会示例");
    }

    @ParameterizedTest
    @CsvSource({
        "杭州市西湖区市场监督管理局, 西湖区市场监督管理局",
        "浙江省杭州市西湖区市场监督管理局, 西湖区市场监督管理局",
        "杭州市 西湖区市场监督管理局, 西湖区市场监督管理局",
        "杭州市市场监督管理局, 杭州市市场监督管理局",
        "西湖区市场监管局, 西湖区市场监督管理局",
        "浙江省杭州市西湖区市场监管局, 西湖区市场监督管理局",
        "杭州市发改委, 杭州市发展和改革委员会",
        "宁波市市场监督管理局, 宁波市市场监督管理局",
        "宁波市海曙区市场监督管理局, 宁波市海曙区市场监督管理局",
    })
    void aNameMayLeaveOutTheCityItIsSeenFrom(String written, String compared) {
        assertThat(AuthorityPolicy.comparable(written, "330106")).isEqualTo(compared);
    }

    private static Office office(String name, String department, @Nullable OrganisationId above) {
        return new Office(new OrganisationId(UUID.randomUUID()), name, department, "district", "330106", above);
    }
}
