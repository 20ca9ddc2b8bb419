package org.chengxin.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.chengxin.web.api.ApiPage.Call;
import org.chengxin.web.api.ApiPage.Data;
import org.chengxin.web.api.ApiPage.Line;
import org.chengxin.web.api.ApiPage.Type;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The page shows of the description what a reader needs, in the reader's language. */
class ApiViewTest {

    private static final String DESCRIPTION = """
            {"servers":[{"url":"https://chengxin.example"}],
             "paths":{
               "/api/v1/things":{
                 "get":{"operationId":"getThings","tags":["things"],"summary":"All things 全部","description":"in order 按顺序",
                   "parameters":[{"name":"after","description":"Where it begins 开始位置","schema":{"type":"string","format":"uuid"}},
                                 {"name":"kind","required":true,"description":"Kind 种类","schema":{"type":["string","null"]}}],
                   "responses":{"200":{"content":{"application/json":{"schema":{"type":"array","items":{"$ref":"#/components/schemas/Thing"}}}}},
                                "400":{},"401":{}}},
                 "post":{"operationId":"postThings","tags":["things"],"summary":"Send 报送","security":[],
                   "requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ThingReport"}}}},
                   "responses":{"204":{},"422":{}}}},
               "/api/v1/files":{
                 "get":{"operationId":"getFiles","tags":["files"],"summary":"A file 文件",
                   "responses":{"200":{"content":{"application/octet-stream":{"schema":{"type":"string"}}}}}}}},
             "components":{"schemas":{
               "Thing":{"type":"object","required":["id"],"properties":{
                 "id":{"type":"string","description":"Id 编号"},
                 "parts":{"type":"array","items":{"$ref":"#/components/schemas/ThingData"},"description":"Parts 组成"},
                 "either":{"oneOf":[{"$ref":"#/components/schemas/ThingData"},{"type":"string"}],"description":"Either 其一"},
                 "any":{"description":"Any 任意"}}},
               "ThingData":{"type":"object","title":"thing","properties":{"a":{"type":"string","description":"A 甲"}}},
               "ThingReport":{"type":"object","properties":{"data":{"$ref":"#/components/schemas/ThingData","description":"D 数据"}}}}}}
            """;

    private static ApiPage page(boolean english) {
        return new ApiView(JsonMapper.shared().readTree(DESCRIPTION), english).page();
    }

    private static Call call(String id) {
        return page(false).groups().stream()
                .flatMap(group -> group.calls().stream())
                .filter(call -> call.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void callsStandInTheirGroups() {
        assertThat(page(false).server()).isEqualTo("https://chengxin.example");
        assertThat(page(false).groups()).extracting(ApiPage.Group::name).containsExactly("things", "files");
        assertThat(page(false).groups().get(0).calls()).extracting(Call::method).containsExactly("GET", "POST");
    }

    @Test
    void wordsAreThoseOfTheReadersLanguage() {
        assertThat(call("getThings").title()).isEqualTo("全部");
        assertThat(call("getThings").note()).isEqualTo("按顺序");
        assertThat(page(true).groups().get(0).calls().get(0).title()).isEqualTo("All things");
        assertThat(page(true).data().get(0).lines().get(0).words()).isEqualTo("Id");
    }

    @Test
    void aCallTellsWhatIsSentAndWhatComesBack() {
        Call list = call("getThings");
        assertThat(list.open()).isFalse();
        assertThat(list.body()).isNull();
        assertThat(list.answer()).isEqualTo(new Type("[Thing]", "#Thing"));
        assertThat(list.statuses()).containsExactly("400", "401");
        assertThat(list.parameters())
                .containsExactly(
                        new Line("after", new Type("string (uuid)", null), false, "开始位置"),
                        new Line("kind", new Type("string", null), true, "种类"));
        Call report = call("postThings");
        assertThat(report.open()).isTrue();
        assertThat(report.success()).isEqualTo("204");
        assertThat(report.answer()).isNull();
        assertThat(call("getFiles").answer()).isEqualTo(new Type("application/octet-stream", null));
    }

    @Test
    void reportTypesLeadToTheirOwnPagesAndOtherDataStandBelow() {
        assertThat(call("postThings").body()).isEqualTo(new Type("ThingReport", "/schemas/thing"));
        assertThat(page(false).data()).extracting(Data::name).containsExactly("Thing");
        assertThat(page(false).data().get(0).lines())
                .extracting(Line::type)
                .containsExactly(
                        new Type("string", null),
                        new Type("[ThingData]", "/schemas/thing"),
                        new Type("ThingData | …", "/schemas/thing"),
                        new Type("object", null));
        assertThat(page(false).data().get(0).lines())
                .extracting(Line::required)
                .containsExactly(true, false, false, false);
    }
}
