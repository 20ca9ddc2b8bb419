package org.chengxin.trials.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chengxin.trials.market.Campaigns.Review;
import org.junit.jupiter.api.Test;

/** A town's hired reviews come in campaigns, from accounts of three kinds, among honest ones that look much the same. */
class CampaignsTest {

    private final Campaigns town = Campaigns.of(20_000, 5);
    private final List<Review> reviews = town.reviews();

    @Test
    void isTheSameForTheSameSeedAndAnotherForAnother() {
        assertThat(Campaigns.of(20_000, 5).reviews()).isEqualTo(reviews);
        assertThat(Campaigns.of(20_000, 6).reviews()).isNotEqualTo(reviews);
    }

    @Test
    void hasAboutTheReviewsAskedForEachWithinItsRange() {
        assertThat(reviews).hasSizeBetween(19_900, 20_300);
        assertThat(reviews).allSatisfy(review -> {
            assertThat(review.user()).isBetween(0, town.users() - 1);
            assertThat(review.item()).isBetween(0, town.items() - 1);
            assertThat(review.stars()).isBetween(1, 5);
            assertThat(review.day()).isBetween(0, Season.DAYS - 1);
        });
    }

    @Test
    void hiresFromATenthToASixthOfItsReviews() {
        long hired = reviews.stream().filter(Review::hired).count();
        assertThat(hired / (double) reviews.size()).isBetween(0.09, 0.17);
    }

    @Test
    void namesAsHiredWhoWasHiredOnce() {
        Set<Integer> users = new HashSet<>();
        reviews.stream().filter(Review::hired).forEach(review -> users.add(review.user()));
        boolean[] hired = town.hiredUsers();
        for (int user = 0; user < hired.length; user++) {
            assertThat(hired[user]).as("account %d", user).isEqualTo(users.contains(user));
        }
    }

    @Test
    void hiresAccountsOfOneReviewProfessionalsAndOrdinaryPeople() {
        int[] own = new int[town.users()];
        int[] paid = new int[town.users()];
        reviews.forEach(review -> (review.hired() ? paid : own)[review.user()]++);
        int single = 0;
        int professional = 0;
        int ordinary = 0;
        for (int user = 0; user < own.length; user++) {
            single += paid[user] == 1 && own[user] == 0 ? 1 : 0;
            professional += paid[user] >= 3 ? 1 : 0;
            ordinary += paid[user] == 1 && own[user] > 0 ? 1 : 0;
        }
        assertThat(List.of(single, professional, ordinary)).allMatch(count -> count >= 20);
        assertThat(single).isGreaterThan(professional + ordinary);
    }

    @Test
    void hasHonestAccountsOfOneReviewAsWell() {
        int[] count = new int[town.users()];
        reviews.forEach(review -> count[review.user()]++);
        long honest = reviews.stream()
                .filter(review -> !review.hired() && count[review.user()] == 1)
                .count();
        assertThat(honest / (double) reviews.size()).isGreaterThan(0.25);
    }

    @Test
    void refusesATownTooSmall() {
        assertThatThrownBy(() -> Campaigns.of(4_999, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
