package org.chengxin.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.chengxin.Server;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Each wrong value is told with the code of docs/formats/reports.md and the place where it stands. */
class FieldProblemsIT extends ServerTest {

    @Autowired
    private ReportTypes types;

    /** A type's example with one value replaced, and the problem that must be told; {@code null} takes the value away. */
    static Stream<Arguments> wrongValues() {
        return Stream.of(
                arguments("order", "/placed", "\"2026-02-27T10:15:00\"", "time.format"),
                arguments("order", "/placed", "\"2026-02-30T10:15:00+08:00\"", "time.format"),
                arguments("order", "/placed", "\"1989-12-31T23:59:59Z\"", "time.range"),
                arguments("order", "/placed", "\"2101-01-01T00:00:00Z\"", "time.range"),
                arguments("order", "/placed", "20260227", "field.type"),
                arguments("order", "/placed", null, "field.required"),
                arguments("order", "/status", "\"gone\"", "field.value"),
                arguments("order", "/currency", "\"ZZZ\"", "field.value"),
                arguments("order", "/currency", "\"cny\"", "field.value"),
                arguments("order", "/currency", "{}", "field.type"),
                arguments("order", "/zone", "\"Mars/Olympus\"", "field.value"),
                arguments("order", "/destinationDivision", "\"999999\"", "division.unknown"),
                arguments("order", "/buyer", "\"\"", "key.format"),
                arguments("order", "/buyer", "\"" + "k".repeat(201) + "\"", "key.format"),
                arguments("order", "/buyer", "\"a\\u0007\"", "key.format"),
                arguments("order", "/buyer", "null", "field.type"),
                arguments("order", "/lines", "{}", "field.type"),
                arguments("order", "/lines", null, "field.required"),
                arguments("order", "/lines/0", "[]", "field.type"),
                arguments("order", "/lines/0/merchant", null, "field.required"),
                arguments("order", "/lines/0/price", "\"1.234\"", "money.decimals"),
                arguments("order", "/lines/0/price", "\"-1.00\"", "money.negative"),
                arguments("order", "/lines/0/price", "\"1,00\"", "money.format"),
                arguments("order", "/lines/0/price", "1.5", "field.type"),
                arguments("order", "/lines/0/price", "\"99999999999999999999\"", "money.range"),
                arguments("order", "/lines/0/quantity", "0", "field.range"),
                arguments("order", "/lines/0/quantity", "1000001", "field.range"),
                arguments("order", "/lines/0/quantity", "12345678901234567890", "field.range"),
                arguments("order", "/lines/0/quantity", "1.5", "field.type"),
                arguments("order", "/lines/0/quantity", "1e3", "field.type"),
                arguments("order", "/lines/0/quantity", "\"1\"", "field.type"),
                arguments("order", "/buyer", "\"13933334444\"", "field.personal"),
                arguments("order", "/destination", "\"文三路某小区 电话１３９３３３３４４４４\"", "field.personal"),
                arguments("payment", "/payer", "\"6222021234567890128\"", "field.personal"),
                arguments("scan", "/courier", "\"330106199001010018\"", "field.personal"),
                arguments("review", "/buyer", "\"u139-3333-4444\"", "field.personal"),
                arguments("order", "/surprise", "1", "field.unknown"),
                arguments("order", "/lines/0/surprise", "1", "field.unknown"),
                arguments("order", "/a~1b~0c", "1", "field.unknown"),
                arguments("merchant", "/name", "\"\"", "field.length"),
                arguments("merchant", "/name", "\" \\t\"", "field.length"),
                arguments("merchant", "/name", "\"" + "名".repeat(201) + "\"", "field.length"),
                arguments("merchant", "/name", "\"a\\u0000b\"", "field.characters"),
                arguments("merchant", "/name", "\"a\\u007f\"", "field.characters"),
                arguments("merchant", "/kind", "\"person\"", "field.value"),
                arguments("merchant", "/code", "\"91330106MA2TE5T01X\"", "code.check-symbol-18"),
                arguments("merchant", "/code", "\"123\"", "code.length"),
                arguments("merchant", "/code", "\"91330106MA2TE5T0IR\"", "code.alphabet"),
                arguments("merchant", "/identityNumber", "\"110105194912310021\"", "code.check-digit"),
                arguments("merchant", "/identityNumber", "\"11010519491331002X\"", "code.check-digit"),
                arguments("merchant", "/aboveThreshold", "\"yes\"", "field.type"),
                arguments("merchant", "/exemption", "\"lazy\"", "field.value"),
                arguments("penalty", "/decided", "\"2026-02-30\"", "date.format"),
                arguments("penalty", "/decided", "\"2026/02/01\"", "date.format"),
                arguments("penalty", "/decided", "\"1800-01-01\"", "date.range"),
                arguments("penalty", "/decided", "\"+12026-01-01\"", "date.range"),
                arguments("penalty", "/categories", "[]", "field.length"),
                arguments("penalty", "/categories", "\"fine\"", "field.type"),
                arguments("penalty", "/fine", "\"1.001\"", "money.decimals"),
                arguments("penalty", "/party", "7", "field.type"),
                arguments("penalty", "/party/name", null, "field.required"),
                arguments("penalty", "/party/code", "\"12\"", "code.length"),
                arguments("review", "/rating", "6", "field.range"),
                arguments("review", "/rating", "0", "field.range"),
                arguments("scan", "/step", "\"lost\"", "field.value"),
                arguments("scan", "/grams", "-1", "field.range"));
    }

    @ParameterizedTest
    @MethodSource("wrongValues")
    void aWrongValueIsToldWithItsCodeAndPlace(String type, String pointer, String value, String code) {
        ReportType known = types.find(type).orElseThrow();
        ObjectNode data = (ObjectNode) Server.JSON.readTree(known.example());
        set(data, pointer, value);
        String token = city().token(known.reporters().iterator().next().word());
        TestCity.Result result = city().one(token, TestCity.item(type, "wrong", data.toString()));
        assertThat(result.problems()).containsExactly(code + " " + pointer);
    }

    @Test
    void severalProblemsAreAllTold() {
        TestCity.Result result = city().one(
                        city().token("platform"),
                        TestCity.item("payment", "wrong", "{\"order\":\"\",\"sequence\":-1,\"amount\":1,\"extra\":0}"));
        assertThat(result.problems())
                .containsExactlyInAnyOrder(
                        "key.format /order",
                        "field.range /sequence",
                        "field.type /amount",
                        "field.unknown /extra",
                        "field.required /method",
                        "field.required /currency");
    }

    @Test
    void aCategoryThatIsRepeatedOrUnknownIsToldAtItsPlace() {
        ReportType penalty = types.find("penalty").orElseThrow();
        ObjectNode data = (ObjectNode) Server.JSON.readTree(penalty.example());
        set(data, "/categories", "[\"fine\",\"fine\",\"stern look\",3]");
        assertThat(city().one(city().token("department"), TestCity.item("penalty", "wrong", data.toString()))
                        .problems())
                .containsExactly("field.value /categories/1", "field.value /categories/2", "field.type /categories/3");
    }

    @Test
    void anItemThatStandsTwiceInAnOrderIsToldAtItsPlace() {
        String line = "{\"item\":\"1\",\"merchant\":\"m\",\"price\":\"1.00\"}";
        String data = "{\"placed\":\"2026-02-27T10:15:00+08:00\",\"currency\":\"CNY\",\"status\":\"paid\",\"lines\":["
                + line + "," + line + "]}";
        assertThat(city().one(city().token("platform"), TestCity.item("order", "wrong", data))
                        .problems())
                .containsExactly("order.item-repeated /lines/1/item");
    }

    @Test
    void theDecimalsOfAnAmountAreThoseOfItsCurrency() {
        assertThat(payment("JPY", "100").created()).isTrue();
        assertThat(payment("JPY", "100.5").problems()).containsExactly("money.decimals /amount");
        assertThat(payment("KWD", "1.005").created()).isTrue();
        assertThat(payment("XAU", "1").problems()).isNotEmpty();
    }

    @Test
    void aLicenceNeedsAHolder() {
        String data = "{\"number\":\"1\",\"name\":\"某店\",\"from\":\"2020-01-01\",\"status\":\"active\"}";
        assertThat(city().one(city().token("platform"), TestCity.item("licence", "wrong", data))
                        .problems())
                .containsExactly("licence.no-holder");
    }

    @Test
    void aTimeMayStandBeforeAnotherSinceThatIsAFindingAndNoRefusal() {
        String data =
                "{\"order\":\"o\",\"handedOver\":\"2026-02-27T18:00:00+08:00\",\"delivered\":\"2026-02-26T18:00:00+08:00\"}";
        assertThat(city().one(city().newMember("platform").token(), TestCity.item("parcel", "p", data))
                        .created())
                .isTrue();
    }

    @Test
    void aWordThatIsNotPermittedIsAnsweredWithThoseThatAre() {
        Server.Reply reply =
                server().post("/api/v1/reports", city().newMember("platform").token(), """
                {"reports":[{"type":"order","key":"w","data":{"status":"gone","currency":"ZZZ"}}]}""");
        List<String> details = reply.json()
                .at("/results/0/problems")
                .valueStream()
                .filter(problem -> problem.path("code").stringValue().equals("field.value"))
                .map(problem -> problem.path("pointer").stringValue() + " "
                        + problem.path("detail").stringValue())
                .toList();
        assertThat(details)
                .anySatisfy(detail -> assertThat(detail).startsWith("/status ").contains("可以填写：", "cancelled"))
                .anySatisfy(
                        detail -> assertThat(detail).startsWith("/currency ").doesNotContain("可以填写"));
    }

    private TestCity.Result payment(String currency, String amount) {
        String data = "{\"order\":\"o\",\"sequence\":1,\"method\":\"wallet\",\"currency\":\"" + currency
                + "\",\"amount\":\"" + amount + "\"}";
        return city().one(city().newMember("platform").token(), TestCity.item("payment", "k", data));
    }

    private static void set(JsonNode data, String pointer, String value) {
        int slash = pointer.lastIndexOf('/');
        JsonNode parent = data.at(pointer.substring(0, slash));
        String name = pointer.substring(slash + 1).replace("~1", "/").replace("~0", "~");
        if (value == null) {
            ((ObjectNode) parent).remove(List.of(name));
        } else if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(name), Server.JSON.readTree(value));
        } else {
            ((ObjectNode) parent).set(name, Server.JSON.readTree(value));
        }
    }
}
