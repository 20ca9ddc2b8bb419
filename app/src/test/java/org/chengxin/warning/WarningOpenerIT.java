package org.chengxin.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.account.Accounts;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.office.Offices;
import org.chengxin.detection.shop.finding.Finding;
import org.chengxin.detection.shop.finding.Kind;
import org.chengxin.detection.shop.finding.Named;
import org.chengxin.matter.Actor;
import org.chengxin.matter.Matter;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters;
import org.chengxin.matter.kind.Bureau;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.SubjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** One subject has one warning, whoever raises it and however many do at once. */
class WarningOpenerIT extends ServerTest {

    private static final int SUBJECTS = 12;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private WarningOpener opener;

    @Autowired
    private Findings findings;

    @Autowired
    private FindingWords words;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Matters matters;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Offices offices;

    @Autowired
    private LegalClock clock;

    @BeforeEach
    void hasAnOffice() {
        new Bureau(city(), accounts, matters).cityOffice(offices, "market-regulator");
    }

    private Member platform() {
        return city().newMember("platform");
    }

    private void delivers(Member platform, String merchant, String kind) {
        TestCity.Result result = city().one(
                        platform.token(), TestCity.item("own-finding", "f" + NUMBER.getAndIncrement(), """
                {"merchant":"%s","kind":"%s","model":"own","version":"1","score":900000,"records":7,"first":"%s","last":"%s"}""".formatted(
                                        merchant, kind, clock.today().minusDays(3), clock.today())));
        assertThat(result.created()).as("%s", result).isTrue();
    }

    private void chooses(Member platform) {
        sql.sql("update warning.finding set chosen = day where platform = :platform and ending is null")
                .param("platform", UUID.fromString(platform.organisation()))
                .update();
    }

    private List<UUID> warnings(Member platform) {
        return sql.sql("select distinct matter from warning.finding where platform = :platform and matter is not null")
                .param("platform", UUID.fromString(platform.organisation()))
                .query(UUID.class)
                .list();
    }

    @Test
    void ofManyWhoRaiseAtOnceOneOpensTheWarningOfASubject() {
        Member platform = platform();
        for (int subject = 0; subject < SUBJECTS; subject++) {
            for (String kind : List.of("brushing-merchant", "smear", "copied-reviews")) {
                delivers(platform, "m" + subject, kind);
            }
        }
        opener.raise(); // what other tests left
        chooses(platform);
        long before = all();

        List<CompletableFuture<Void>> raisers = IntStream.range(0, 4)
                .mapToObj(each -> CompletableFuture.runAsync(opener::raise))
                .toList();
        raisers.forEach(CompletableFuture::join);

        assertThat(warnings(platform)).hasSize(SUBJECTS);
        assertThat(all() - before)
                .as("none was opened that no finding knows of")
                .isEqualTo(SUBJECTS);
    }

    private long all() {
        return sql.sql("select count(*) from matter.matter where definition = 'warning'")
                .query(Long.class)
                .single();
    }

    @Test
    void whatIsFoundLaterJoinsWithoutAPlaceOfTheWeek() {
        Member platform = platform();
        delivers(platform, "m", "brushing-merchant");
        chooses(platform);
        opener.raise();
        List<UUID> first = warnings(platform);
        delivers(platform, "m", "smear");
        delivers(platform, "other", "smear");

        opener.raise();

        assertThat(warnings(platform)).isEqualTo(first).hasSize(1);
        assertThat(sql.sql("""
                        select count(*) from warning.finding
                        where platform = :platform and matter is not null and chosen is null""")
                        .param("platform", UUID.fromString(platform.organisation()))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aSeriousFindingThatJoinsALightWarningLeavesAnActAndMakesItSerious() {
        Member platform = platform();
        delivers(platform, "m", "copied-reviews");
        chooses(platform);
        opener.raise();
        MatterId warning = new MatterId(warnings(platform).get(0));
        Matter before = matters.find(warning, officerOf(warning));
        assertThat(before.next()).extracting(Matter.NextStep::step).contains("fix-by");
        delivers(platform, "m", "smear");

        opener.raise();

        Matter after = matters.find(warning, officerOf(warning));
        assertThat(after.acts()).hasSize(before.acts().size() + 1);
        Matter.Entry joined = after.acts().stream()
                .filter(act -> act.step().equals("add-finding"))
                .findFirst()
                .orElseThrow();
        assertThat(joined.form()).containsEntry("severity", "serious").containsEntry("kind", "smear-review");
        assertThat(after.next())
                .extracting(Matter.NextStep::step)
                .contains("fix-evidence")
                .doesNotContain("fix-by");
        opener.raise();
        assertThat(matters.find(warning, officerOf(warning)).acts()).as("once").hasSameSizeAs(after.acts());
    }

    @Test
    void whatIsFoundOfASubjectWithAHundredFindingsIsToldOf() {
        Member platform = platform();
        delivers(platform, "m", "smear");
        chooses(platform);
        opener.raise();
        MatterId warning = new MatterId(warnings(platform).get(0));
        copies(platform, 100, true);
        delivers(platform, "m", "copied-reviews");
        int before = matters.find(warning, officerOf(warning)).acts().size();

        opener.raise();

        assertThat(matters.find(warning, officerOf(warning)).acts()).hasSize(before + 1);
        assertThat(without(platform)).isZero();
    }

    @Test
    void noFindingIsSaidToBeRaisedThatTheFormCouldNotTellOf() {
        Member platform = platform();
        delivers(platform, "m", "smear");
        copies(platform, 120, false);
        sql.sql(
                        "update warning.finding set chosen = day where id = (select min(id::text)::uuid from warning.finding where platform = :platform)")
                .param("platform", UUID.fromString(platform.organisation()))
                .update();

        opener.raise();

        assertThat(without(platform)).as("left for later").isPositive();
        eventually().until(() -> {
            opener.raise();
            return without(platform) == 0;
        });
        MatterId warning = new MatterId(warnings(platform).get(0));
        Matter matter = matters.find(warning, officerOf(warning));
        assertThat(matter.acts().size()).as("opened, and added to").isGreaterThan(2);
    }

    private void copies(Member platform, int count, boolean raised) {
        sql.sql("""
                insert into warning.finding (id, platform, subject, division, kind, model, version, severity, footing, score,
                                             strength, content, mark, day, began, sampled, origin, seal, matter, number)
                select overlay(gen_random_uuid()::text placing '7' from 15 for 1)::uuid, platform, subject, division, kind, model, version, severity, footing, score,
                       strength, content, decode(md5(n::text), 'hex'), day, began, sampled, origin, seal,
                       case when :raised then matter end, case when :raised then number end
                from warning.finding, generate_series(1, :count) n where platform = :platform""")
                .param("platform", UUID.fromString(platform.organisation()))
                .param("count", count)
                .param("raised", raised)
                .update();
    }

    private long without(Member platform) {
        return sql.sql("select count(*) from warning.finding where platform = :platform and matter is null")
                .param("platform", UUID.fromString(platform.organisation()))
                .query(Long.class)
                .single();
    }

    private SealedFinding ring(Member platform, SubjectId merchant, String... buyers) {
        List<Named> named = Stream.concat(
                        Stream.of(buyers).map(buyer -> new Named("buyer", buyer)),
                        Stream.ofNullable(merchant).map(each -> new Named("merchant", each.toString())))
                .toList();
        return Candidates.sealed(
                Finding.of(Kind.BRUSHING_RING, named, List.of(), List.of(), List.of(), List.of(), 4),
                new OrganisationId(UUID.fromString(platform.organisation())),
                clock.today(),
                clock.today(),
                SealedFinding.Origin.STREAM,
                subject -> "330106",
                20);
    }

    @Test
    void whatAStreamSeesOfASubjectThatHasAWarningTakesNoPlaceOfTheWeek() {
        Member platform = platform();
        delivers(platform, "m", "smear");
        chooses(platform);
        opener.raise();
        SubjectId merchant = new SubjectId(sql.sql("select subject from warning.finding where platform = :platform")
                .param("platform", UUID.fromString(platform.organisation()))
                .query(UUID.class)
                .single());
        SealedFinding seen = ring(platform, merchant, "b1", "b2", "b3");

        assertThat(sees(seen)).isEqualTo(1);
        opener.raise();

        assertThat(warnings(platform)).hasSize(1);
        assertThat(without(platform)).isZero();
        assertThat(sql.sql("select count(*) from warning.finding where id = :id and chosen is null")
                        .param("id", seen.id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private int sees(SealedFinding... seen) {
        return java.util.Objects.requireNonNull(transaction.execute(status ->
                Stream.of(seen).mapToInt(each -> findings.see(each, Map.of())).sum()));
    }

    @Test
    void aRingThatNobodyWasToldOfHidesNoLaterOne() {
        Member platform = platform();
        SubjectId merchant = SubjectId.next();

        assertThat(sees(ring(platform, null, "b1", "b2", "b3"), ring(platform, merchant, "b1", "b2", "b4")))
                .isEqualTo(2);
    }

    @Test
    void aRingThatWasKnownByAnotherMerchantIsSaidToBeAtTheOneWhoIsWarned() {
        Member platform = platform();
        SubjectId first = SubjectId.next();
        SubjectId other = SubjectId.next();

        SealedFinding under = ring(platform, other, "b1", "b2").under(ring(platform, first, "b1", "b2"));

        assertThat(words.named(under, Locale.CHINESE))
                .contains(first.toString())
                .doesNotContain(other.toString());
    }

    private Actor officerOf(MatterId warning) {
        UUID office = sql.sql("select organisation from matter.participant where matter = :id and role = 'handler'")
                .param("id", warning.value())
                .query(UUID.class)
                .single();
        return Actor.of(new Bureau(city(), accounts, matters).officer(accounts.organisation(office), "head"));
    }
}
