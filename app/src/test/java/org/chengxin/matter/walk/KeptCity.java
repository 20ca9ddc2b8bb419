package org.chengxin.matter.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.chengxin.Codes;
import org.chengxin.Server;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.account.Caller;
import org.chengxin.account.competence.CompetenceChanges;
import org.chengxin.account.competence.CompetenceEntry;
import org.chengxin.intake.ReportType;
import org.chengxin.intake.ReportTypes;
import org.chengxin.matter.Actor;
import org.chengxin.matter.definition.version.DefinitionChanges;
import org.chengxin.matter.definition.version.Definitions;
import org.chengxin.matter.kind.Bureau;
import org.chengxin.matter.kind.ShippedKinds;
import org.chengxin.rule.Calendars;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.proposal.Proposals;
import org.chengxin.rule.proposal.Wanted;
import org.chengxin.upgrade.KeptDirectory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Plays a small city and keeps its data directory for {@code KeptDirectoryIT}: run by hand on a checkout of the version
 * before, with {@code -Dkept.write=FOLDER} (CONTRIBUTING, "A migration").
 */
class KeptCity extends PlayedKinds {

    /** The modules with a schema, lower rooms first. */
    private static final List<String> MODULES = List.of(
            "evidence",
            "rule",
            "account",
            "intake",
            "document",
            "matter",
            "subject",
            "creditfile",
            "trade",
            "review",
            "evaluation",
            "warning");

    private static final int SHOP = 61_001;

    @Autowired
    private DataSource database;

    @Autowired
    private ReportTypes types;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Definitions versions;

    @Autowired
    private LegalClock clock;

    private final ObjectNode expected = Server.JSON.createObjectNode();

    @Test
    void isPlayedAndKept() throws Exception {
        String folder = Objects.requireNonNull(System.getProperty("kept.write"), "-Dkept.write=FOLDER");
        cases();
        reports();
        proposals();
        awaitLog();
        answers();
        proof();
        eventually()
                .until(() -> sql.sql("select count(*) from matter.outcome where delivered is null")
                                .query(Long.class)
                                .single()
                        == 0);
        awaitLog();
        KeptDirectory.keep(database, MODULES, DATA, expected, Path.of(folder));
    }

    /** One of every kind that waits, and some that are over. */
    private void cases() {
        ArrayNode cases = expected.putArray("cases");
        for (String kind : ShippedKinds.definitions().keySet()) {
            Play play = hand.begun(kind);
            cases.addObject().put("kind", kind).put("id", play.id.toString()).put("officer", name(play.officer()));
        }
        hand.open("complaint")
                .does("handler", "accept")
                .does("respondent", "offer")
                .does("complainant", "take-offer")
                .endsAs("settled");
        hand.open("complaint")
                .does("handler", "accept")
                .does("handler", "to-mediation")
                .does("handler", "agree")
                .silence("performance")
                .does("handler", "find-breach")
                .endsAs("unperformed");
        hand.open("complaint").does("handler", "refuse", "ground", "too-late").endsAs("refused");
        Play open = hand.open("complaint");
        expected.putObject("complaint")
                .put("id", open.id.toString())
                .put("number", open.view("handler").number())
                .put("officer", name(open.officer()));
        expected.put("password", Bureau.PASSWORD);
    }

    private static String name(Actor officer) {
        return officer.caller().displayName();
    }

    /** Every type's example by everybody who may send it, a shop with its trade, and a licence that is erased. */
    private void reports() {
        for (ReportType type : types.all()) {
            String example =
                    server().get("/schemas/" + type.name() + "/example").text();
            for (var kind : type.reporters()) {
                assertThat(city().report(city().newMember(kind.word()).token(), example))
                        .allMatch(TestCity.Result::created);
            }
        }
        Member platform = city().newMember("platform");
        String code = Codes.social(SHOP);
        city().create(platform.token(), "merchant", "m-1", """
                {"name":"杭州留存商贸有限公司","kind":"enterprise","code":"%s","division":"330106"}""".formatted(code));
        city().create(platform.token(), "shop", "s-1", """
                {"merchant":"m-1","name":"留存小店"}""");
        String kept = city().create(platform.token(), "order", "o-1", order("m-1"));
        city().create(platform.token(), "order", "o-2", order("nobody-registered-me"));
        city().create(platform.token(), "review", "r-1", """
                {"merchant":"m-1","order":"o-1","rating":5,"created":"2026-03-02T10:00:00+08:00","text":"很好"}""");
        expected.putObject("report")
                .put("token", platform.token())
                .put("item", TestCity.item("order", "o-1", order("m-1")))
                .put("id", kept);
        String erased = city().create(city().newMember("department").token(), "licence", "l-1", """
                {"code":"%s","number":"许可1号","name":"抹除的许可","from":"2020-05-01","status":"active"}""".formatted(code));
        var reply = server().post(
                        "/api/v1/records/" + erased + "/erasure",
                        city().administratorToken(),
                        TestCity.object("basis", "个人信息保护法第四十七条"));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        expected.put("erased", erased);
    }

    private static String order(String merchant) {
        return """
                {"placed":"2026-02-27T10:15:00+08:00","currency":"CNY","status":"delivered","buyer":"b-1",
                 "lines":[{"item":"1","merchant":"%s","price":"12.00"}]}""".formatted(merchant);
    }

    /** One of each kind of proposal that waits for a second person. */
    private void proposals() {
        Caller officer = hand.crew.officers(hand.crew.regulator.id()).get(0);
        proposals.propose(new Wanted(Calendars.KIND, "2097", """
                year,kind,date,name,source
                2097,OFF,2097-01-01,元旦,关于2097年的通知
                2097,OFF,2097-05-01,劳动节,关于2097年的通知
                2097,OFF,2097-10-01,国庆节,关于2097年的通知
                """, "留存的安排", null), officer.account());
        CompetenceEntry entry =
                new CompetenceEntry("complaint", "market-regulator", "district", "33012799", hand.crew.regulator.id());
        proposals.propose(CompetenceChanges.wanted(entry, "留存的指定"), officer.account());
        String comment = versions.versions("rule-comment").get(0).source();
        String later =
                comment.replaceFirst("(?m)^from: .*$", "from: " + clock.today().plusDays(400));
        proposals.propose(DefinitionChanges.wanted(later, "留存的版本"), officer.account());
        expected.put("proposedFrom", clock.today().plusDays(400).toString());
        expected.put("proposer", officer.displayName());
    }

    /** Every address that is printed somewhere and answers now. */
    private void answers() {
        List<String> pages = new ArrayList<>();
        ids("select code from document.paper").forEach(code -> pages.add("/papers/" + code));
        ids("select id::text from subject.subject where same_as is null").forEach(id -> {
            pages.add("/subjects/" + id);
            pages.add("/labels/" + id);
        });
        ids("select id::text from evidence.fact order by id").forEach(id -> pages.add("/records/" + id));
        ArrayNode answering = expected.putArray("pages");
        pages.stream().filter(page -> server().get(page).status() == 200).forEach(answering::add);
        for (String prefix : List.of("/papers/", "/subjects/", "/labels/", "/records/")) {
            assertThat(answering.valueStream().map(page -> page.stringValue()))
                    .anyMatch(page -> page.startsWith(prefix));
        }
    }

    private Stream<String> ids(String query) {
        return sql.sql(query).query(String.class).list().stream();
    }

    /** What somebody outside may hold: a checkpoint, and the proof of a record. */
    private void proof() throws Exception {
        String id = expected.path("report").path("id").stringValue();
        expected.put("checkpoint", Files.readString(DATA.resolve("log/public/checkpoint")));
        expected.putObject("proof")
                .put("fact", id)
                .put("entry", base64("/api/v1/records/" + id + "/entry"))
                .put("proof", base64("/api/v1/records/" + id + "/proof"));
        assertThat(UUID.fromString(id)).isNotNull();
    }

    private String base64(String path) {
        var reply = server().get(path);
        assertThat(reply.status()).isEqualTo(200);
        return Base64.getEncoder().encodeToString(reply.bytes());
    }
}
