package org.chengxin.simulation.outside;

import static org.assertj.core.api.Assertions.assertThat;

import org.chengxin.simulation.outside.PublishedContract.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class PublishedContractTest {

    private static PublishedContract of(String system) {
        return PublishedContract.all().stream()
                .filter(each -> each.system().equals(system))
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode penalty() {
        return JsonMapper.shared()
                .createObjectNode()
                .put("企业名称", "某公司")
                .put("统一社会信用代码", "91330106MA2TE5T01R")
                .put("行政处罚决定书文号", "杭〔2026〕1号")
                .put("违法行为类型", "虚假宣传")
                .put("作出行政处罚决定机关名称", "某市场监督管理局")
                .put("作出行政处罚决定日期", "2026-02-10")
                .put("罚款金额（万元）", "2.000000");
    }

    @Test
    void everySystemSaysWhatItTakes() {
        assertThat(PublishedContract.all())
                .extracting(PublishedContract::system)
                .containsExactly(
                        "credit-portal", "credit-hangzhou", "gsxt", "12315", "province", "province-credit", "posts");
        assertThat(of("12315").messages()).containsOnlyKeys("complaint-outcome", "report-outcome");
        assertThat(of("posts").messages()).as("it hands out and takes nothing").isEmpty();
    }

    @Test
    void whatIsAsAgreedHasNoFault() {
        assertThat(of("gsxt").check("penalty", penalty())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "统一社会信用代码,91330106MA2TE5T01X",
        "作出行政处罚决定日期,2026-02-30",
        "作出行政处罚决定日期,2026年2月10日",
        "罚款金额（万元）,2万",
        "罚款金额（万元）,2.00",
        "企业名称,''",
    })
    void aValueOfAnotherFormIsAFaultOfItsField(String field, String value) {
        assertThat(of("gsxt").check("penalty", penalty().put(field, value)))
                .map(Fault::field)
                .hasValue(field);
    }

    @Test
    void whatIsMissingTooLongOrUnknownIsAFaultToo() {
        ObjectNode missing = penalty();
        missing.remove("企业名称");
        assertThat(of("gsxt").check("penalty", missing)).hasValue(new Fault("企业名称", "缺少必填项"));
        assertThat(of("gsxt").check("penalty", penalty().put("企业名称", "长".repeat(201))))
                .map(Fault::field)
                .hasValue("企业名称");
        assertThat(of("gsxt").check("penalty", penalty().put("法定代表人身份证号", "1")))
                .map(Fault::field)
                .hasValue("法定代表人身份证号");
        assertThat(of("gsxt").check("permit", penalty())).map(Fault::field).hasValue("message");
    }
}
