package org.chengxin.creditfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chengxin.Codes;
import org.chengxin.Server.Reply;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.TestOffice;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** However many honours somebody reports of a firm, its penalty is not hidden behind them, and each of them is there too. */
class ManyRecordsIT extends ServerTest {

    private static final int MANY = 600;
    private static final String DIVISION = "654307";
    private static int number = 77_000;

    @LocalServerPort
    private int port;

    @Autowired
    private CreditFiles files;

    @Autowired
    private Subjects subjects;

    @Autowired
    private LegalClock clock;

    private Member authority;
    private Member association;
    private String code;
    private String name;
    private String document;
    private String penalty;
    private SubjectId subject;

    @BeforeEach
    void aFirmWithAPenaltyAndManyLaterHonours() {
        authority = city().newMember("department");
        association = city().newMember("association");
        code = Codes.social(DIVISION, ++number);
        name = "天水多誉%d有限公司".formatted(number);
        document = "多誉〔2026〕" + number + "号";
        penalty = city().create(
                        authority.token(), "penalty", document, """
                {"party":{"kind":"organisation","name":"%s","code":"%s"},"number":"%s","authority":"%s",
                 "decided":"2026-08-03","violation":"虚假宣传","facts":"略","basis":"依据","categories":["fine"],"fine":"900000.00",
                 "procedure":"ordinary"}""".formatted(name, code, document, authority.name()));
        subject = subjects.search(code).get(0).id();
        awaitPublished();
        honours(0, MANY);
        awaitPublished();
    }

    private void honours(int from, int until) {
        String items = IntStream.range(from, until)
                .mapToObj(each ->
                        TestCity.item("honour", code + each, """
                        {"name":"%s","code":"%s","title":"年度诚信第%d号","authority":"%s","awarded":"2026-11-01","until":"2099-10-31"}""".formatted(name, code, each, association.name())))
                .collect(Collectors.joining(","));
        Reply reply = server().post("/api/v1/reports", association.token(), "{\"reports\":[" + items + "]}");
        assertThat(reply.json().path("results").findValuesAsString("status"))
                .hasSize(until - from)
                .containsOnly("created");
    }

    private List<String> told(String change) {
        return sql.sql("select thing::text from exchange.event where subject = :subject and change = :change")
                .param("subject", subject.value())
                .param("change", change)
                .query(String.class)
                .list();
    }

    @Test
    void everyRecordIsToldOnceAsPublishedAndNoneAsWithdrawn() {
        assertThat(told("PUBLISHED")).hasSize(MANY + 1).doesNotHaveDuplicates().contains(penalty);
        assertThat(told("WITHDRAWN")).isEmpty();

        honours(MANY, MANY + 1);
        awaitPublished();

        assertThat(told("PUBLISHED")).hasSize(MANY + 2).doesNotHaveDuplicates();
        assertThat(told("WITHDRAWN")).isEmpty();
        assertThat(files.disclose(subject)).hasSize(MANY + 2);
        assertThat(files.open(subject, clock.today(), clock.today()).records()).hasSize(MANY + 2);
    }

    @Test
    void thePublicPageBeginsWithThePenaltyAndItsListHasAll() {
        Visitor anybody = new Visitor(port);
        String page = anybody.get("/subjects/" + subject).body();
        assertThat(page).contains(document);
        assertThat(anybody.get("/labels/" + subject).body()).contains("行政处罚");

        Set<String> found = walk(anybody, "/subjects/" + subject + "/records", "年度诚信第\\d+号|" + document);

        assertThat(found).hasSize(MANY + 1).contains(document);
    }

    /** What the pages say, from one to the next. */
    private static Set<String> walk(Visitor reader, String first, String what) {
        Set<String> found = new HashSet<>();
        String next = first;
        while (next != null) {
            String page = reader.get(next).body();
            Pattern.compile(what)
                    .matcher(page)
                    .results()
                    .map(MatchResult::group)
                    .forEach(found::add);
            next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"")
                    .matcher(page)
                    .results()
                    .map(link -> link.group(1).replace("&amp;", "&"))
                    .findFirst()
                    .orElse(null);
        }
        return found;
    }

    @Test
    void theCallForTheFileBeginsWithThePenaltyAndLeadsOnToTheRest() {
        List<String> ids = new ArrayList<>();
        String path = "/api/v1/subjects/" + code;
        int pages = 0;
        while (path != null) {
            Reply reply = server().get(path, authority.token());
            JsonNode records = reply.json().path("records");
            if (pages++ == 0) {
                assertThat(records.get(0).path("number").stringValue()).isEqualTo(document);
            }
            records.forEach(record -> ids.add(record.path("id").stringValue()));
            String link = reply.header("Link");
            path = link.isEmpty() ? null : link.replaceAll("<https?://[^/]+(.*)>.*", "$1");
        }
        assertThat(pages).isEqualTo(4);
        assertThat(ids).hasSize(MANY + 1).doesNotHaveDuplicates().contains(penalty);
    }

    @Test
    void theFirmsOwnFileHasPagesAndNoCertificateIsIssued() {
        Member firm = city().newMember("merchant", code);
        String account = "many-" + UUID.randomUUID();
        city().newAccount(firm.organisation(), account, "merchant", TestOffice.PASSWORD);
        Visitor owner = new Visitor(port);
        owner.signIn(account, TestOffice.PASSWORD);

        String first = owner.get("/workbench/files").body();
        assertThat(first).contains(document, "共 601 条").contains("rel=\"next\"");
        assertThat(walk(owner, "/workbench/files/" + subject, "年度诚信第\\d+号|" + document))
                .hasSize(MANY + 1);
        assertThat(walk(owner, "/workbench/files/" + subject + "/history", "年度诚信第\\d+号|" + document))
                .hasSize(MANY + 1);
        assertThat(owner.get("/workbench").body()).contains(document, "593 条");
        assertThat(server().post("/api/v1/subjects/" + code + "/good-standing", firm.token(), "")
                        .text())
                .contains(document);
    }
}
