package org.chengxin.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The same seed, day and size give the same bytes; anything else gives another city. */
class DeterminismTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private static String digest(City city) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (ReportStream stream : List.of(city.parties(), city.facts(), city.trade())) {
                stream.forEachRemaining(report -> digest.update(JSON.writeValueAsBytes(report)));
            }
            digest.update(JSON.writeValueAsString(city.groundTruth()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void sameSeedSameBytes() {
        assertThat(digest(City.of(5, DAY, 600))).isEqualTo(digest(City.of(5, DAY, 600)));
    }

    @Test
    void oneCityTellsTheSameTwice() {
        City city = City.of(5, DAY, 600);
        assertThat(digest(city)).isEqualTo(digest(city));
    }

    @Test
    void anotherSeedDayOrSizeIsAnotherCity() {
        Stream<String> digests = Stream.of(
                        City.of(5, DAY, 600),
                        City.of(6, DAY, 600),
                        City.of(5, DAY.plusDays(1), 600),
                        City.of(5, DAY, 601))
                .map(DeterminismTest::digest);
        assertThat(digests).doesNotHaveDuplicates();
    }

    @Test
    void anotherSeedHasOtherMerchantsUnderTheSameOrganisations() {
        City one = City.of(1, DAY, 10);
        City other = City.of(2, DAY, 10);
        assertThat(other.organisations().stream().map(Organisation::key))
                .isEqualTo(one.organisations().stream().map(Organisation::key).toList());
        assertThat(other.organisations().stream().map(Organisation::code))
                .doesNotContainAnyElementsOf(
                        one.organisations().stream().map(Organisation::code).toList());
    }

    @Test
    void streamsOfOrganisationsAreTheWholeCityApart() {
        City city = City.of(5, DAY, 300);
        long apart = city.organisations().stream()
                .mapToLong(organisation -> count(city.reports(organisation), organisation.key()))
                .sum();
        assertThat(apart)
                .isEqualTo(Chronicle.list(city.parties()).size()
                        + Chronicle.list(city.facts()).size()
                        + Chronicle.list(city.trade()).size());
    }

    private static long count(Iterator<SimulatedReport> reports, String reporter) {
        List<SimulatedReport> own = Chronicle.list(reports);
        assertThat(own).allMatch(report -> report.reporter().equals(reporter));
        return own.size();
    }

    @Test
    void aCityWithoutTradeHasFactsOnly() {
        City city = City.of(5, DAY, 0);
        assertThat(city.facts().hasNext()).isTrue();
        assertThat(city.trade().hasNext()).isFalse();
        assertThat(city.groundTruth().wrongdoing()).isEmpty();
    }

    @Test
    void negativeTradeIsRefused() {
        assertThatThrownBy(() -> City.of(5, DAY, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStreamKnowsHowFarItIsAndWhereItEnds() {
        ReportStream trade = City.of(5, DAY, 50).trade();
        assertThat(trade.size()).isEqualTo(50);
        assertThat(trade.position()).isZero();
        trade.next();
        assertThat(trade.position()).isEqualTo(1);
        trade.forEachRemaining(report -> assertThat(trade.position()).isBetween(1, 50));
        assertThat(trade.position()).isEqualTo(50);
        assertThatThrownBy(trade::next).isInstanceOf(NoSuchElementException.class);
    }
}
