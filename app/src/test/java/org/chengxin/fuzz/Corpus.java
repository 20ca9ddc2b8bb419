package org.chengxin.fuzz;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.Server;
import org.chengxin.TestCity;
import org.chengxin.intake.ReportType;
import org.chengxin.matter.Town;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is taken as it stands, sent by whoever may send it: each inlet that stores something, to be spoilt a little. */
final class Corpus {

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String BOUNDARY = "fuzzfuzz";
    private static final String PARAMETER = "matter.quota.party-day";
    private static final int REMEMBERED = 5_000;

    /** A request that is taken; {@code path} with its query. */
    record Lawful(String path, String secret, String type, byte[] body) {}

    private final Random random;
    private final Callers callers;
    private final List<ReportType> types;
    private final Town town;
    private final String withFiles;
    private final List<String> matters = new ArrayList<>();
    private final List<String> reports = new ArrayList<>();
    private final List<String> proposals = new ArrayList<>();
    private final List<Supplier<Lawful>> recipes;
    private int number;

    Corpus(Random random, Callers callers, List<ReportType> types, Town town) {
        this.random = random;
        this.callers = callers;
        this.types = types;
        this.town = town;
        String facts = "facts: {type: long-text, title: {zh: 事实, en: Facts}, required: true, max: 500}";
        this.withFiles =
                town.variant(facts, facts + "\n      files: {type: files, title: {zh: 材料, en: Files}, max: 3}");
        this.recipes = Stream.of(
                        times(6, this::report),
                        times(4, this::matter),
                        times(3, this::matterOnAPage),
                        times(4, this::act),
                        times(3, this::actOnAPage),
                        times(3, this::attachment),
                        times(1, this::organisation),
                        times(1, this::account),
                        times(1, this::accountOnAPage),
                        times(2, this::token),
                        times(1, this::tokenOnAPage),
                        times(1, this::hosts),
                        times(1, this::parameter),
                        times(2, this::withdrawal))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Supplier<Lawful>> times(int weight, Supplier<Lawful> recipe) {
        return java.util.Collections.nCopies(weight, recipe);
    }

    Lawful next() {
        number++;
        return recipes.get(random.nextInt(recipes.size())).get();
    }

    void knowMatter(String id) {
        know(matters, id);
    }

    void knowReport(String id) {
        know(reports, id);
    }

    void knowProposal(String id) {
        know(proposals, id);
    }

    private void know(List<String> known, String id) {
        if (known.size() < REMEMBERED) {
            known.add(id);
        } else {
            known.set(random.nextInt(REMEMBERED), id);
        }
    }

    private String known(List<String> known) {
        return known.isEmpty() ? "00000000-0000-0000-0000-000000000000" : known.get(random.nextInt(known.size()));
    }

    private Lawful report() {
        ReportType type = types.get(random.nextInt(types.size()));
        List<String> items = new ArrayList<>();
        for (int item = random.nextInt(3); item >= 0; item--) {
            // now and then the same key again, which is a duplicate or another report under it
            items.add(TestCity.item(
                    type.name(), "corpus-" + (random.nextInt(8) == 0 ? 1 : number * 3 + item), type.example()));
        }
        String kind = type.reporters().iterator().next().name().toLowerCase(Locale.ROOT);
        return json("/api/v1/reports", callers.member(kind).token(), TestCity.body(items));
    }

    private Map<String, Object> request() {
        Map<String, Object> form = town.request("张三", "没有发货");
        form.put("rival", "无此登记的店" + number);
        return form;
    }

    private Lawful matter() {
        return json(
                "/api/v1/matters",
                callers.member("platform").token(),
                Server.JSON.writeValueAsString(Map.of("definition", town.definition, "form", request())));
    }

    private Lawful matterOnAPage() {
        Map<String, String> fields = new LinkedHashMap<>();
        request().forEach((name, value) -> fields.put("f." + name, value.toString()));
        fields.put("key", "key" + number + "-" + Town.key());
        boolean files = random.nextInt(3) > 0;
        return page("/matters/new/" + (files ? withFiles : town.definition), "", fields, files ? "u.f.files" : null);
    }

    private Lawful act() {
        List<Map<String, Object>> acts = List.of(
                Map.of("step", "accept", "form", Map.of("remark", "已受理")),
                Map.of("step", "note", "form", Map.of("text", "已电话联系")),
                Map.of("step", "finish", "form", Map.of("content", "已退款")),
                Map.of("step", "take", "form", Map.of()));
        return json(
                "/api/v1/matters/" + known(matters) + "/acts",
                callers.session(Callers.HANDLER),
                Server.JSON.writeValueAsString(acts.get(random.nextInt(acts.size()))));
    }

    private Lawful actOnAPage() {
        boolean note = random.nextBoolean();
        return page(
                "/workbench/matters/" + known(matters) + "/steps/" + (note ? "note" : "accept"),
                callers.session(Callers.HANDLER),
                Map.of("key", "key" + number + "-" + Town.key(), note ? "f.text" : "f.remark", "已电话联系"),
                null);
    }

    private Lawful attachment() {
        return new Lawful(
                "/api/v1/matters/attachments?name=file" + number + ".txt",
                callers.session(Callers.HANDLER),
                "application/octet-stream",
                ("聊天记录 " + number).getBytes(StandardCharsets.UTF_8));
    }

    private String name() {
        return "fz" + Long.toString(System.nanoTime(), 36) + number;
    }

    private Lawful organisation() {
        return json(
                "/api/v1/organisations",
                callers.administrating("organisations"),
                TestCity.object("name", "机构" + name(), "kind", "agency"));
    }

    private Lawful account() {
        return json(
                "/api/v1/accounts",
                callers.administrating("accounts"),
                TestCity.object(
                        "organisation",
                        callers.member("department").organisation(),
                        "name",
                        name(),
                        "displayName",
                        "李四",
                        "role",
                        "officer"));
    }

    private Lawful accountOnAPage() {
        return page(
                "/workbench/accounts",
                callers.session(Callers.ADMINISTRATOR),
                Map.of(
                        "organisation",
                        callers.member("platform").organisation(),
                        "name",
                        name(),
                        "displayName",
                        "王五",
                        "role",
                        "platform-operator"),
                null);
    }

    private Lawful token() {
        ObjectNode body = Server.JSON.createObjectNode();
        body.put("organisation", callers.member("platform").organisation())
                .put("label", "令牌" + number)
                .put("days", 1 + random.nextInt(365));
        ArrayNode scopes = body.putArray("scopes");
        scopes.add("report").add("read");
        return json("/api/v1/tokens", callers.administrating("tokens"), body.toString());
    }

    private Lawful tokenOnAPage() {
        return page(
                "/workbench/tokens",
                callers.session(Callers.SECURITY),
                Map.of(
                        "organisation",
                        callers.member("platform").organisation(),
                        "label",
                        "令牌" + number,
                        "scope",
                        "read",
                        "days",
                        "30"),
                null);
    }

    private Lawful hosts() {
        return json(
                "/api/v1/organisations/" + callers.member("platform").organisation() + "/hosts",
                callers.session(Callers.OWNER),
                "{\"hosts\":[\"fuzz" + number + ".example\"],\"reason\":\"平台备案\"}");
    }

    private Lawful parameter() {
        return page(
                "/workbench/parameters/" + PARAMETER,
                callers.session(Callers.OWNER),
                Map.of(
                        "value",
                        String.valueOf(6 + random.nextInt(10)),
                        "from",
                        "",
                        "to",
                        "",
                        "basis",
                        "杭政办函〔2018〕144号",
                        "source",
                        "own choice",
                        "confidence",
                        "R2",
                        "reason",
                        "试行"),
                null);
    }

    /** So that the next one about the same may be proposed. */
    private Lawful withdrawal() {
        String latest = proposals.isEmpty() ? known(proposals) : proposals.get(proposals.size() - 1);
        return page("/workbench/proposals/" + latest, callers.session(Callers.OWNER), Map.of("act", "withdraw"), null);
    }

    private static Lawful json(String path, String secret, String body) {
        return new Lawful(path, secret, JSON, body.getBytes(StandardCharsets.UTF_8));
    }

    /** @param part the name of a file that goes along; null: a form without files */
    private Lawful page(String path, String session, Map<String, String> fields, String part) {
        Map<String, String> whole = new LinkedHashMap<>(fields);
        whole.put("_csrf", "fuzz");
        if (part != null) {
            return new Lawful(path, session, "multipart/form-data; boundary=" + BOUNDARY, parts(whole, part));
        }
        String body = whole.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return new Lawful(path, session, FORM, body.getBytes(StandardCharsets.US_ASCII));
    }

    private byte[] parts(Map<String, String> fields, String part) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach(
                (name, value) -> body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(BOUNDARY, name, value)
                        .getBytes(StandardCharsets.UTF_8)));
        for (int file = random.nextInt(3); file >= 0; file--) {
            body.writeBytes(
                    "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"f%d.txt\"\r\nContent-Type: text/plain\r\n\r\n%s\r\n"
                            .formatted(BOUNDARY, part, file, "聊天记录 " + number + " " + file)
                            .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }
}
