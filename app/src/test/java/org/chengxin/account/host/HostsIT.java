package org.chengxin.account.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.object;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.Server.Reply;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.TestOffice;
import org.chengxin.account.OrganisationId;
import org.chengxin.matter.PartyDirectory;
import org.chengxin.review.ReviewFeed;
import org.chengxin.shared.FactId;
import org.chengxin.subject.Shop;
import org.chengxin.subject.Subjects;
import org.chengxin.trade.ScanFeed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A shop's link is its platform's once two persons of the market regulator have confirmed the host; what another says of it stands behind. */
class HostsIT extends ServerTest {

    private static int number = 976_000;

    @Autowired
    private Hosts hosts;

    @Autowired
    private ReviewFeed reviews;

    @Autowired
    private Subjects subjects;

    @Autowired
    private PartyDirectory directory;

    private Member honest;
    private Member hostile;
    private String host;
    private String own;
    private String foreign;

    @BeforeEach
    void twoPlatformsClaimOneLink() {
        number++;
        honest = city().newMember("platform");
        hostile = city().newMember("platform");
        host = "host" + number + ".example";
        own = Codes.social("630102", number);
        foreign = Codes.social("630102", 10_000 + number);
        shop(hostile, foreign, "https://shop." + host + "/tea");
        shop(honest, own, "https://shop." + host + "/tea");
    }

    @Test
    void aLinkAnswersForThePlatformWhoseHostIsConfirmed() {
        assertThat(subjects.search("shop." + host + "/tea"))
                .as("nobody is confirmed")
                .hasSize(2);
        assertThat(page(own)).contains("网址主机未经确认");
        confirm(honest, List.of(host));
        assertThat(subjects.search("shop." + host + "/tea"))
                .singleElement()
                .satisfies(found -> assertThat(found.code()).isEqualTo(own));
        assertThat(directory.find("https://shop." + host + "/tea?from=app"))
                .singleElement()
                .satisfies(found -> assertThat(found.code()).isEqualTo(own));
        assertThat(page(own)).doesNotContain("网址主机未经确认");
        assertThat(page(foreign)).contains("网址主机未经确认");
    }

    @Test
    void whatWaitedForTheHostsIsToldToDetectionWithTheirOwnSealedFact() {
        city().create(honest.token(), "merchant", "rival", """
                {"name":"网址%s有限公司","kind":"enterprise","code":"%s"}""".formatted(foreign.substring(8), foreign));
        city().create(honest.token(), "shop", "rs", """
                {"merchant":"rival","name":"第二家店","url":"https://shop.%s/second"}""".formatted(host));
        city().create(honest.token(), "review", "r", """
                {"order":"o","rating":1,"created":"2026-03-02T10:00:00+08:00","merchant":"rival"}""");
        assertThat(released()).as("another platform's merchant").isEmpty();
        confirm(honest, List.of(host));
        FactId by = released().orElseThrow();
        assertThat(sql.sql("select type from evidence.fact where id = :id")
                        .param("id", by.value())
                        .query(String.class)
                        .single())
                .isEqualTo(Hosts.FACT)
                .isIn(ReviewFeed.TYPES)
                .isIn(ScanFeed.TYPES);
        assertThat(reviews.told(List.of(by))).hasSize(1);
    }

    /** The fact with which the platform's review started to count. */
    private Optional<FactId> released() {
        return sql.sql("select attributed_by from review.review where platform = :platform and held is null")
                .param("platform", id(honest).value())
                .query((row, index) -> new FactId(row.getObject(1, UUID.class)))
                .optional();
    }

    @Test
    void linksThatComeLaterAreHeldAgainstTheHostsAndShownBehindConfirmedOnes() {
        confirm(honest, List.of("www." + host, "XN--FIQ228C." + host));
        assertThat(hosts.of(id(honest))).containsExactly(host, "xn--fiq228c." + host);
        for (String url : List.of("https://not" + host + "/a", "https://" + host + ".evil.example/a", "nonsense")) {
            city().create(honest.token(), "shop", url.replaceAll("[^a-z0-9]", "-"), """
                    {"merchant":"m","name":"A%s","url":"%s"}""".formatted(url.length(), url));
        }
        assertThat(subjects.shops(subjects.search(own).get(0).id()))
                .extracting(Shop::confirmed)
                .containsExactly(true, false, false, false);
        confirm(honest, List.of());
        assertThat(subjects.shops(subjects.search(own).get(0).id()))
                .extracting(Shop::confirmed)
                .containsOnly(false);
    }

    @Test
    void bothStepsAreLinesOfTheAccessLog() {
        TestOffice office = TestOffice.of(city(), "market-regulator");
        String path = "/api/v1/organisations/" + honest.organisation() + "/hosts";
        Reply proposed =
                server().post(path, session(office.handler.name()), "{\"hosts\":[\"" + host + "\"],\"reason\":\"备案\"}");
        String id = proposed.json().path("proposal").stringValue();
        assertThat(server().post(
                                "/api/v1/organisations/" + UUID.randomUUID() + "/hosts/" + id + "/approval",
                                session(office.head.name()),
                                "{}")
                        .status())
                .as("not the hosts of another")
                .isEqualTo(404);
        assertThat(server().post(path + "/" + id + "/approval", session(office.head.name()), "{}")
                        .status())
                .isEqualTo(204);
        assertThat(sql.sql("select account || ' ' || act from account.access where object = :id order by at")
                        .param("id", id)
                        .query(String.class)
                        .list())
                .containsExactly(
                        office.handler.account() + " proposal.propose", office.head.account() + " proposal.approve");
    }

    @Test
    void onePersonAloneATokenAndAnotherDepartmentConfirmNothing() {
        TestOffice office = TestOffice.of(city(), "market-regulator");
        String first = session(office.handler.name());
        String body = "{\"hosts\":[\"" + host + "\"],\"reason\":\"备案\"}";
        String path = "/api/v1/organisations/" + honest.organisation() + "/hosts";
        assertThat(server().post(path, city().administratorToken(), body).status())
                .isEqualTo(403);
        assertThat(server().post(path, honest.token(), body).status()).isEqualTo(403);
        TestOffice police = TestOffice.of(city(), "public-security");
        assertThat(server().post(path, session(police.head.name()), body).status())
                .isEqualTo(403);
        Reply proposed = server().post(path, first, body);
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(202);
        String approval = path + "/" + proposed.json().path("proposal").stringValue() + "/approval";
        assertThat(server().post(approval, first, "{}").status()).isNotEqualTo(204);
        assertThat(hosts.of(id(honest))).isEmpty();
        for (String faulty : List.of("127.0.0.1", "example", "a b.example", "shop.example:8080", "shop.example/x")) {
            assertThat(server().post(path, first, body.replace(host, faulty)).status())
                    .as(faulty)
                    .isBetween(400, 422);
        }
        Member department = city().newMember("department");
        assertThat(server().post("/api/v1/organisations/" + department.organisation() + "/hosts", first, body)
                        .status())
                .as("no platform")
                .isBetween(400, 422);
    }

    private void confirm(Member platform, List<String> hosts) {
        TestOffice office = TestOffice.of(city(), "market-regulator");
        String path = "/api/v1/organisations/" + platform.organisation() + "/hosts";
        String list = hosts.isEmpty() ? "" : "\"" + String.join("\",\"", hosts) + "\"";
        Reply proposed =
                server().post(path, session(office.handler.name()), "{\"hosts\":[" + list + "],\"reason\":\"备案\"}");
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(202);
        Reply approved = server().post(
                        path + "/" + proposed.json().path("proposal").stringValue() + "/approval",
                        session(office.head.name()),
                        "{}");
        assertThat(approved.status()).as(approved.text()).isEqualTo(204);
    }

    private String session(String name) {
        Reply reply = server().post("/api/v1/sessions", null, object("name", name, "password", TestOffice.PASSWORD));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.json().path("token").stringValue();
    }

    private void shop(Member platform, String code, String url) {
        city().create(platform.token(), "merchant", "m", """
                {"name":"网址%s有限公司","kind":"enterprise","code":"%s"}""".formatted(code.substring(8), code));
        city().create(platform.token(), "shop", "s", """
                {"merchant":"m","name":"网址店","url":"%s"}""".formatted(url));
    }

    private String page(String code) {
        return server().get("/subjects/" + subjects.search(code).get(0).id()).text();
    }

    private static OrganisationId id(Member member) {
        return new OrganisationId(UUID.fromString(member.organisation()));
    }
}
