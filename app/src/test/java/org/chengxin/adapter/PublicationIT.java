package org.chengxin.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.chengxin.Server;
import org.chengxin.Server.Reply;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.office.Offices;
import org.chengxin.creditfile.TestRecords;
import org.chengxin.matter.Matters;
import org.chengxin.matter.kind.Bureau;
import org.chengxin.shared.FactId;
import org.chengxin.simulation.outside.Mode;
import org.chengxin.web.part.RecordNote;
import org.chengxin.web.part.RecordNote.Note;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is public here stands on the credit portal too, with a proof, and follows every change until it is gone there as well. */
class PublicationIT extends Exchanging {

    @Autowired
    private List<RecordNote> notes;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Matters matters;

    @Autowired
    private Offices offices;

    private Member authority;

    @BeforeEach
    void anAuthority() {
        authority = city().newMember("department");
    }

    private static JsonNode there(String thing) {
        return OUTSIDE.fields(CREDIT, thing).orElse(Server.JSON.missingNode());
    }

    private String page(String path) {
        Reply page = server().get(path);
        assertThat(page.status()).as(path).isEqualTo(200);
        return page.text();
    }

    private List<Note> toldAnOfficer(String record) {
        Bureau bureau = new Bureau(city(), accounts, matters);
        Caller officer = bureau.officer(bureau.cityOffice(offices, "development-reform"), "handler");
        LocaleContextHolder.setLocale(Locale.CHINESE);
        try {
            return notes.stream()
                    .flatMap(each -> each.of(new FactId(UUID.fromString(record)), officer).stream())
                    .filter(note -> note.words().contains("信用中国"))
                    .toList();
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private String proof(String thing) {
        return column("proof", CREDIT, thing);
    }

    @Test
    void aPenaltyStandsThereInTheNationalFieldsAndEverybodyCanReadTheProof() {
        String penalty = fined(authority, "甲");

        exchangeUntil(() -> seen(CREDIT, penalty).equals("STANDING"));

        assertThat(there(penalty).path("CF_WFXW").asString()).isEqualTo("虚假宣传");
        assertThat(there(penalty).path("CF_NR_FK").asString()).isEqualTo("90.000000");
        assertThat(there(penalty).path("CF_CFJG").asString()).isEqualTo(authority.name());
        assertThat(page("/records/" + penalty))
                .contains("信用中国（浙江）（模拟）：已公示", column("number", CREDIT, penalty), column("address", CREDIT, penalty))
                .contains("/records/" + proof(penalty));
        awaitLog();
        assertThat(page("/records/" + proof(penalty))).contains("公示证据", "standing", "credit-portal", penalty);
        assertThat(column("due", CREDIT, penalty)).as("a last day").isNotEmpty();
    }

    @Test
    void aCorrectionAndTheEndFollowAndTheProofSaysThatItIsGone() {
        String penalty = fined(authority, "甲");
        exchangeUntil(() -> seen(CREDIT, penalty).equals("STANDING"));
        String first = proof(penalty);
        ObjectNode milder = penalty(authority, "甲").put("violation", "虚假宣传，情节较轻");
        String version = corrected(authority, "甲", penalty, penalty, milder);

        exchangeUntil(() -> seen(CREDIT, penalty).equals("STANDING")
                && there(penalty).path("CF_WFXW").asString("").equals("虚假宣传，情节较轻"));

        String second = proof(penalty);
        assertThat(second).isNotEqualTo(first);
        assertThat(page("/records/" + version))
                .as("the version that stands there")
                .contains("已公示");
        corrected(
                authority,
                "甲",
                penalty,
                version,
                milder.put("ended", "2026-09-01").put("endReason", "复议撤销"));

        exchangeUntil(() -> seen(CREDIT, penalty).equals("GONE"));

        assertThat(there(penalty).isMissingNode()).isTrue();
        assertThat(page("/records/" + penalty)).doesNotContain("已撤下", column("address", CREDIT, penalty));
        assertThat(page("/records/" + first)).as("a proof of what is gone").doesNotContain(CREDIT);
        assertThat(toldAnOfficer(penalty)).singleElement().satisfies(note -> {
            assertThat(note.words()).contains("已撤下");
            assertThat(note.link()).isNull();
        });
        assertThat(column("shown is null and content is null", CREDIT, penalty))
                .as("nothing is kept of it")
                .isEqualTo("true");
        assertThat(sql.sql("select count(*) from adapter.proof where thing = cast(:thing as uuid) and system = :system")
                        .param("thing", penalty)
                        .param("system", CREDIT)
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void nothingIsLostAndNothingOvertakesWhileTheSystemIsDownForAWeek() {
        OUTSIDE.mode(CREDIT, Mode.DOWN);
        List<String> penalties =
                Stream.of("甲", "乙", "丙").map(each -> fined(authority, each)).toList();
        exchange();
        assertThat(sql.sql("select problem from adapter.system where name = :name")
                        .param("name", CREDIT)
                        .query(String.class)
                        .single())
                .isEqualTo("unreachable");
        sql.sql(
                        "update adapter.system set failing_since = now() - interval '7 days', next_try = null where name = :name")
                .param("name", CREDIT)
                .update();
        exchange();
        String ended = penalties.get(1);
        corrected(
                authority,
                "乙",
                ended,
                ended,
                penalty(authority, "乙").put("ended", "2026-09-01").put("endReason", "撤销"));
        exchange();
        assertThat(penalties).allMatch(each -> state(CREDIT, each).equals("WAITING"));

        OUTSIDE.mode(CREDIT, Mode.NORMAL);
        exchangeUntil(
                () -> penalties.stream().allMatch(each -> state(CREDIT, each).equals("DELIVERED")));

        assertThat(there(penalties.get(0)).path("CF_WSH").asString()).contains("甲");
        assertThat(there(penalties.get(2)).path("CF_WSH").asString()).contains("丙");
        assertThat(there(ended).isMissingNode()).as("it was never published").isTrue();
        assertThat(sql.sql(
                                "select failing_since is null and success is not null from adapter.system where name = :name")
                        .param("name", CREDIT)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aSystemThatIsAwayIsLeftAloneForAWhile() {
        OUTSIDE.mode(CREDIT, Mode.DOWN);
        String penalty = fined(authority, "甲");
        exchange();
        OUTSIDE.mode(CREDIT, Mode.NORMAL);
        exchange();
        assertThat(state(CREDIT, penalty)).as("the pause is not over").isEqualTo("WAITING");
        exchangeUntil(() -> state(CREDIT, penalty).equals("DELIVERED"));
    }

    @Test
    void gibberishBehindAGoodStatusIsNoReceipt() {
        OUTSIDE.mode(CREDIT, Mode.WRONG);
        String penalty = fined(authority, "甲");
        exchange();
        assertThat(state(CREDIT, penalty)).isEqualTo("WAITING");
        assertThat(column("problem", CREDIT, penalty)).isEqualTo("answer");
        assertThat(column("detail", CREDIT, penalty)).contains("网关错误").doesNotContain("<", "alert");

        OUTSIDE.mode(CREDIT, Mode.NORMAL);
        exchangeUntil(() -> seen(CREDIT, penalty).equals("STANDING"));
    }

    @Test
    void whatCannotGoThereIsKeptWithTheFieldThatIsMissing() {
        ObjectNode data = penalty(authority, "甲");
        data.withObject("/party").remove("code");
        data.withObject("/party").put("registration", "330106000123456");
        String penalty = city().create(authority.token(), "penalty", "甲", data.toString());
        exchangeUntil(() -> state(CREDIT, penalty).equals("REFUSED"));
        assertThat(column("problem || ' ' || detail", CREDIT, penalty)).isEqualTo("field-missing CF_XDR_SHXYM");
        assertThat(there(penalty).isMissingNode()).isTrue();
    }

    @Test
    void aPageThatVanishesOverThereIsNoticed() {
        String penalty = fined(authority, "甲");
        exchangeUntil(() -> seen(CREDIT, penalty).equals("STANDING"));
        OUTSIDE.lose(CREDIT, penalty);
        sql.sql("update adapter.dispatch set look_at = now() where thing = cast(:thing as uuid)")
                .param("thing", penalty)
                .update();
        exchangeUntil(() -> seen(CREDIT, penalty).equals("MISSING"));
        assertThat(page("/records/" + penalty)).contains("页面上还没有找到");
    }

    private ObjectNode ofTheRegulator(String each) {
        String regulator = "杭州市测试区市场监督管理局";
        return penalty(authority, each)
                .put("authority", regulator)
                .put("agreement", TestRecords.speaksFor(authority, regulator, owner()));
    }

    @Test
    void aPenaltyOfTheMarketRegulatorGoesToTheEnterprisePublicitySystemToo() {
        String other = fined(authority, "甲");
        ObjectNode data = ofTheRegulator("乙");
        String regulators = city().create(authority.token(), "penalty", "乙", data.toString());
        exchangeUntil(() -> seen("gsxt", regulators).equals("STANDING"));
        assertThat(OUTSIDE.fields("gsxt", regulators)
                        .orElseThrow()
                        .path("行政处罚决定书文号")
                        .asString())
                .contains("乙");
        assertThat(state("gsxt", other)).as("of another authority").isEqualTo("none");
        assertThat(state(CREDIT, other)).isEqualTo("DELIVERED");
    }

    @Test
    void aFaultWithOneSystemTakesTheTurnOfNoOther() {
        ObjectNode data = ofTheRegulator("甲");
        String penalty = city().create(authority.token(), "penalty", "甲", data.toString());
        exchangeUntil(() -> seen(CREDIT, penalty).equals("STANDING")
                && seen("gsxt", penalty).equals("STANDING"));
        sql.sql("update adapter.dispatch set state = 'WAITING', next_try = now()")
                .update();
        sql.sql("update adapter.dispatch set content = '\\x00' where system = :system")
                .param("system", CREDIT)
                .update();
        assertThatThrownBy(this::exchange).as("told to who watches the jobs").isInstanceOf(RuntimeException.class);
        assertThat(state(CREDIT, penalty)).isEqualTo("WAITING");
        assertThat(state("gsxt", penalty)).isEqualTo("DELIVERED");
    }

    @Test
    void aPermitStandsThereToo() {
        ObjectNode data = Server.JSON.createObjectNode();
        data.set("party", penalty(authority, "许").path("party"));
        data.put("number", "许〔2026〕" + authority.name())
                .put("document", "食品经营许可证")
                .put("authority", authority.name())
                .put("decided", "2026-08-03")
                .put("category", "ordinary")
                .put("certificate", "食品经营许可证")
                .put("content", "预包装食品销售");
        String permit = city().create(authority.token(), "permit", "许", data.toString());

        exchangeUntil(() -> seen(CREDIT, permit).equals("STANDING"));

        assertThat(there(permit).path("XK_XKZS").asString()).isEqualTo("食品经营许可证");
        assertThat(there(permit).has("CF_WSH")).isFalse();
        assertThat(state("gsxt", permit)).isEqualTo("none");
    }

    /** What an authority decided about a firm, in the form that lists, judgments and commitments share. */
    private ObjectNode decided(String title, String outcome) {
        ObjectNode data = Server.JSON.createObjectNode();
        data.set("party", penalty(authority, title).path("party"));
        data.put("number", title + "〔2026〕" + authority.name())
                .put("authority", authority.name())
                .put("decided", "2026-08-03")
                .put("title", title);
        return outcome.isEmpty() ? data : data.put("outcome", outcome);
    }

    @Test
    void listsHonoursJudgmentsAndCommitmentsStandOnBothCreditSites() {
        Member court = city().newMember("department");
        city().done(
                        "organisations/" + court.organisation() + "/office",
                        TestCity.object("department", "court", "level", "district", "division", "620525"));
        JsonNode party = penalty(authority, "荣").path("party");
        String listing = city().create(
                        authority.token(),
                        "serious-listing",
                        "名",
                        decided("销售假冒商品", "")
                                .put("edition", "2025年版")
                                .put("catalogueItem", "市场监管严重违法失信名单")
                                .toString());
        String honour = city().create(
                        authority.token(),
                        "honour",
                        "荣",
                        TestCity.object(
                                "name", party.path("name").stringValue(),
                                "code", party.path("code").stringValue(),
                                "title", "诚信示范企业",
                                "authority", authority.name(),
                                "awarded", "2026-08-03"));
        String judgment = city().create(
                        court.token(),
                        "judgment",
                        "判",
                        decided("网络购物合同纠纷", "judgment")
                                .put("authority", court.name())
                                .put("effective", "2026-08-20")
                                .toString());
        String commitment = city().create(
                        authority.token(),
                        "commitment",
                        "诺",
                        decided("审批替代型信用承诺", "approval-substitute").toString());
        for (String site : List.of(CREDIT, "credit-hangzhou")) {
            for (String each : List.of(listing, honour, judgment, commitment)) {
                exchangeUntil(() -> seen(site, each).equals("STANDING"));
            }
        }
        assertThat(OUTSIDE.fields("credit-hangzhou", commitment)
                        .orElseThrow()
                        .path("承诺类型")
                        .asString())
                .isEqualTo("审批替代型");
        assertThat(there(honour).path("荣誉名称").asString()).isEqualTo("诚信示范企业");
    }

    @Test
    void whatThePublicMayNotReadGoesNowhere() {
        ObjectNode data = penalty(authority, "人");
        data.withObject("/party")
                .put("kind", "natural-person")
                .put("name", "张某某")
                .remove("code");
        String person = city().create(authority.token(), "penalty", "人", data.toString());
        ObjectNode old = penalty(authority, "旧").put("decided", "2015-01-05");
        String over = city().create(authority.token(), "penalty", "旧", old.toString());
        String sign = fined(authority, "甲");
        exchangeUntil(() -> state(CREDIT, sign).equals("DELIVERED"));
        assertThat(state(CREDIT, person)).isEqualTo("none");
        assertThat(state(CREDIT, over)).isEqualTo("none");
    }

    @Test
    void aWithdrawnThingThatStaysThereIsNoticed() {
        String penalty = fined(authority, "甲");
        exchangeUntil(() -> seen(CREDIT, penalty).equals("STANDING"));
        String address = column("address", CREDIT, penalty);
        String other = fined(authority, "乙");
        exchangeUntil(() -> seen(CREDIT, other).equals("STANDING"));
        corrected(
                authority,
                "乙",
                other,
                other,
                penalty(authority, "乙").put("ended", "2026-09-01").put("endReason", "撤销"));
        exchangeUntil(() -> state(CREDIT, other).equals("DELIVERED")
                && column("content is null", CREDIT, other).equals("true"));
        // as if the portal had kept a copy of the page at another place
        sql.sql("""
                update adapter.dispatch set address = :address, look_at = now(), shown = (
                    select shown from adapter.dispatch where system = :system and thing = cast(:penalty as uuid))
                where system = :system and thing = cast(:other as uuid)""")
                .param("address", address)
                .param("system", CREDIT)
                .param("penalty", penalty)
                .param("other", other)
                .update();
        exchangeUntil(() -> seen(CREDIT, other).equals("REMAINS"));
        assertThat(page("/records/" + other)).doesNotContain("仍可查到", address);
        assertThat(toldAnOfficer(other))
                .singleElement()
                .matches(note -> note.words().contains("仍可查到"));
    }
}
