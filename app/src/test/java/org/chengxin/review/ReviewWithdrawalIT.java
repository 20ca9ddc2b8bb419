package org.chengxin.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.item;
import static org.chengxin.TestCity.withdrawal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.TestCity.Result;
import org.chengxin.shared.SubjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A platform that takes bad reviews back does not better its merchant: they count and are marked, but for a ground of the law. */
class ReviewWithdrawalIT extends ServerTest {

    private static final String WHY = "平台撤回";
    private static final Instant FROM = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-04-01T00:00:00Z");

    @Autowired
    private Reviews reviews;

    private Member platform;
    private List<Result> created;

    @BeforeEach
    void aMerchantWithBadReviews() {
        platform = city().newPlatform("m");
        List<String> items = new ArrayList<>();
        for (int each = 0; each < 20; each++) {
            items.add(item("review", "r" + each, review(1)));
        }
        created = city().report(platform.token(), items);
    }

    private static String review(int rating) {
        return """
                {"order":"o","rating":%d,"created":"2026-03-02T20:05:00+08:00","merchant":"m","text":"发货慢"}""".formatted(rating);
    }

    private Reviews.MerchantReviews counted() {
        SubjectId merchant =
                new SubjectId(sql.sql("select distinct merchant from review.review where platform = cast(:id as uuid)")
                        .param("id", platform.organisation())
                        .query(UUID.class)
                        .single());
        return reviews.merchants(Set.of(merchant), FROM, UNTIL)
                .values()
                .iterator()
                .next();
    }

    @Test
    void reviewsTakenBackWithoutAGroundStayInTheCountAndAreMarked() {
        List<String> items = created.stream()
                .map(each -> withdrawal("review", each.key(), each.id(), WHY))
                .toList();

        assertThat(city().report(platform.token(), items)).allMatch(Result::created);

        assertThat(counted()).isEqualTo(new Reviews.MerchantReviews(20, 20, 0));
        awaitLog();
        assertThat(server().get("/records/" + created.get(0).id()).text()).contains("仍然计入并标明");
    }

    @Test
    void aReviewIsRemovedOnAGroundOfItsTypeAndNoOther() {
        Result first = created.get(0);
        assertThat(city().one(platform.token(), withdrawal("review", first.key(), first.id(), WHY, "bad-for-business"))
                        .problems())
                .containsExactly("report.withdraws-ground");
        String parcel = city().create(platform.token(), "parcel", "p", "{\"order\":\"o\"}");
        assertThat(city().one(platform.token(), withdrawal("parcel", "p", parcel, WHY, "author"))
                        .problems())
                .containsExactly("report.withdraws-ground");

        assertThat(city().one(platform.token(), withdrawal("review", first.key(), first.id(), WHY, "author"))
                        .created())
                .isTrue();

        assertThat(counted()).isEqualTo(new Reviews.MerchantReviews(19, 19, 0));
        awaitLog();
        assertThat(server().get("/records/" + first.id()).text()).contains("评价人本人撤回");
    }

    @Test
    void aReviewReportedAnewTakesThePlaceOfTheMarkedOne() {
        Result first = created.get(0);
        Result taken = city().one(platform.token(), withdrawal("review", first.key(), first.id(), WHY));

        Result anew = city().one(platform.token(), item("review", first.key(), review(2), taken.id(), "误撤"));

        assertThat(anew.created()).as(anew.toString()).isTrue();
        assertThat(counted()).isEqualTo(new Reviews.MerchantReviews(20, 21, 0));
        assertThat(city().one(platform.token(), withdrawal("review", first.key(), anew.id(), WHY, "judgment"))
                        .created())
                .isTrue();
        assertThat(counted()).isEqualTo(new Reviews.MerchantReviews(19, 19, 0));
        assertThat(sql.sql("select count(*) from review.review where id = cast(:id as uuid)")
                        .param("id", first.id())
                        .query(Integer.class)
                        .single())
                .as("the version before goes with it")
                .isZero();
    }
}
