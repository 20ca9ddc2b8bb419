package org.chengxin.matter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.object;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.TestCity;
import org.chengxin.matter.definition.file.DefinitionFiles;
import org.chengxin.shared.FactId;
import org.chengxin.web.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Offices of a department of their own with people who can sign in, and the shipped complaint in force for them alone. */
final class CaseTown {

    static final String PASSWORD = "Zhengque-2026-mima";
    private static final Pattern RECEIPT = Pattern.compile("data-copy=\"([^\"]+)\"");

    final String definition;
    final TestCity.Member cityOffice;
    final TestCity.Member office;
    final TestCity.Member platform;
    final String head;
    final String handler;
    final String colleague;
    final String operator;
    final TestCity.Member neighbour;
    final String neighbourly;

    private final TestCity city;
    private final int port;

    CaseTown(TestCity city, int port, JdbcClient sql) {
        this.city = city;
        this.port = port;
        String letters = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        definition = "complaint-" + letters;
        cityOffice = office("department-" + letters, "city", "330100", null);
        office = office("department-" + letters, "district", "330106", cityOffice.organisation());
        platform = city.newMember("platform");
        head = officer(office, "head");
        handler = officer(office, "handler");
        colleague = officer(office, "handler");
        neighbour = office("neighbour-" + letters, "district", "330108", null);
        neighbourly = officer(neighbour, "handler");
        operator = "p" + UUID.randomUUID();
        city.newAccount(platform.organisation(), operator, "platform-operator", PASSWORD);
        sql.sql("""
                insert into matter.definition (fact, name, version, effective_from, digest, source, seal)
                values (:fact, :name, 1, '2019-01-06', decode(md5(random()::text), 'hex'),
                        :source, gen_random_uuid())""")
                .param("fact", FactId.next().value())
                .param("name", definition)
                .param("source", yaml("department-" + letters))
                .update();
    }

    private String yaml(String department) {
        return DefinitionFiles.shipped()
                .complete("complaint.yaml")
                .replace("matter: complaint\n", "matter: " + definition + "\n")
                .replace("department: market-regulator", "department: " + department)
                // no module reads this kind
                .replaceAll("(?m)^ +marks: \\S+\\R|, marks: [a-z-]+", "");
    }

    private TestCity.Member office(String department, String level, String division, String above) {
        TestCity.Member made = city.newMember("department");
        String body = above == null
                ? object("department", department, "level", level, "division", division)
                : object("department", department, "level", level, "division", division, "above", above);
        done("organisations/" + made.organisation() + "/office", body);
        return made;
    }

    String officer(TestCity.Member in, String post) {
        String name = "o" + UUID.randomUUID().toString().replace("-", "");
        String account = city.newAccount(in.organisation(), name, "officer", PASSWORD);
        city.givePost(account, post);
        return name;
    }

    private void done(String path, String body) {
        var reply = city.server().post("/api/v1/" + path, city.administratorToken(path), body);
        assertThat(reply.status()).as(reply.text()).isEqualTo(204);
    }

    Visitor signedIn(String name) {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn(name, PASSWORD).statusCode()).isEqualTo(303);
        return visitor;
    }

    /** What a complainant fills in, the token and key of a fresh form included. */
    Map<String, String> complaint(Visitor visitor) {
        HttpResponse<String> form = visitor.get("/matters/new/" + definition);
        assertThat(form.statusCode()).isEqualTo(200);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("_csrf", Visitor.token(form));
        fields.put("key", hidden(form.body(), "key"));
        fields.put("f.name", "王小明");
        fields.put("f.phone", "13800000000");
        fields.put("f.address", "杭州市西湖区文三路 1 号");
        fields.put("f.respondent", platform.name());
        fields.put("f.place", "330106");
        fields.put("f.amount", "¥1,280.50");
        fields.put("f.claim", "refund");
        fields.put("f.facts", "龙井茶收到时已经发霉，商家拒绝退款。");
        return fields;
    }

    /** The number and secret of a complaint that was sent. */
    record Receipt(String number, String secret) {}

    Receipt complain() {
        Visitor visitor = new Visitor(port);
        HttpResponse<String> answer = visitor.post("/matters/new/" + definition, complaint(visitor));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return receipt(answer.body());
    }

    static Receipt receipt(String html) {
        Matcher codes = RECEIPT.matcher(html);
        assertThat(codes.find()).isTrue();
        String number = codes.group(1);
        assertThat(codes.find()).as("a secret").isTrue();
        return new Receipt(number, codes.group(1));
    }

    /** The id of the only matter in an inbox that was asked for by its number. */
    static String id(Visitor officer, String number) {
        String inbox = officer.get("/workbench/matters?whose=all&words="
                        + java.net.URLEncoder.encode(number, StandardCharsets.UTF_8))
                .body();
        Matcher link = Pattern.compile("/workbench/matters/([0-9a-f-]{36})\"").matcher(inbox);
        assertThat(link.find()).as(inbox).isTrue();
        return link.group(1);
    }

    static String hidden(String html, String name) {
        Matcher value =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(html);
        return value.find() ? value.group(1) : "";
    }

    /** Takes a step on its page, with these fields. */
    static HttpResponse<String> take(Visitor visitor, String id, String step, Map<String, String> fields) {
        return visitor.post(path(id, step), begun(visitor, id, step, fields));
    }

    /** With a file. */
    static HttpResponse<String> take(
            Visitor visitor,
            String id,
            String step,
            Map<String, String> fields,
            String part,
            String name,
            byte[] file) {
        return visitor.post(path(id, step), begun(visitor, id, step, fields), part, name, file);
    }

    private static String path(String id, String step) {
        return "/workbench/matters/" + id + "/steps/" + step;
    }

    private static Map<String, String> begun(Visitor visitor, String id, String step, Map<String, String> fields) {
        HttpResponse<String> form = visitor.get(path(id, step));
        assertThat(form.statusCode()).as(form.body()).isEqualTo(200);
        Map<String, String> begun = new LinkedHashMap<>(fields);
        begun.put("_csrf", Visitor.token(form));
        begun.put("key", hidden(form.body(), "key"));
        begun.put("expected", hidden(form.body(), "expected"));
        return begun;
    }
}
