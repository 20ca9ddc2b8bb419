package org.chengxin.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.chengxin.detection.rating.RatingReader;
import org.chengxin.detection.rating.Ratings;
import org.chengxin.detection.ring.RingBlock;
import org.chengxin.detection.ring.RingFindings;
import org.chengxin.detection.ring.RingSettings;
import org.chengxin.detection.ring.RingTables;
import org.chengxin.detection.ring.Rings;
import org.chengxin.detection.ring.Ties;
import org.chengxin.detection.table.BadLines;
import org.chengxin.trials.market.City;
import org.chengxin.trials.market.Group;
import org.chengxin.trials.market.Kind;
import org.chengxin.trials.market.MarketFiles;
import org.chengxin.trials.market.StarProfile;
import org.junit.jupiter.api.Test;

/** A ring that praises a rival's goods as well does not make the rival suspect. */
class FramingTest {

    private final City city = City.of(true, StarProfile.SPREAD, 200_000, 2);
    private final Group framing = city.groups().stream()
            .filter(group -> group.kind() == Kind.FRAMING)
            .findFirst()
            .orElseThrow();

    @Test
    void whatNothingTiesToTheMembersMayBeFramedAndStandsLower() throws IOException {
        RingFindings found = Rings.find(ratings(), ties(), RingSettings.standard());
        RingBlock block = found.blocks().stream()
                .filter(each ->
                        Arrays.stream(each.members()).anyMatch(user -> Arrays.binarySearch(framing.users(), user) >= 0))
                .findFirst()
                .orElseThrow();
        Set<Integer> rivals = new TreeSet<>();
        Arrays.stream(framing.items()).filter(city::framed).forEach(rivals::add);
        assertThat(Arrays.stream(block.framed()).boxed().toList())
                .containsAll(rivals)
                .hasSizeLessThan(rivals.size() + 2);
        assertThat(block.tied()).isGreaterThanOrEqualTo(framing.items().length - rivals.size() - 1);
        double highest =
                rivals.stream().mapToDouble(item -> score(found, item)).max().orElseThrow();
        for (int item : framing.items()) {
            if (!rivals.contains(item)) {
                assertThat(score(found, item)).isGreaterThan(highest);
            }
        }
        StringWriter words = new StringWriter();
        new RingTables(found).words(words);
        assertThat(words.toString()).contains("可能被栽赃", "其商家与这些账号共用付款账户").contains("may be framed", "shares a payer");
    }

    @Test
    void withoutTiesOfWhoSellsNobodyWhoIsPraisedIsSuspected() throws IOException {
        RingFindings found = Rings.find(ratings(), RingSettings.standard());
        assertThat(found.blocks()).isNotEmpty().allSatisfy(block -> {
            assertThat(block.tied()).isZero();
            assertThat(block.framed()).isNotEmpty();
        });
        StringWriter framed = new StringWriter();
        new RingTables(found).framed(framed);
        assertThat(framed.toString()).startsWith("block,item\n1,");
    }

    private static double score(RingFindings found, int item) {
        return found.itemScores()[Arrays.binarySearch(found.itemIds(), item)];
    }

    private Ratings ratings() throws IOException {
        StringWriter lines = new StringWriter();
        MarketFiles.ratings(city, lines);
        return RatingReader.read(new StringReader(lines.toString()), "user,item,stars,day", new BadLines(0));
    }

    /** Tens of the members share a payer, from whose account the sellers that had them hired pay as well. */
    private Ties ties() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int at = 0; at < framing.users().length; at++) {
            lines.append("%d,payer,hired%d%n".formatted(framing.users()[at], at / 10));
        }
        for (int user = 0; user < city.users(); user++) {
            if (Arrays.binarySearch(framing.users(), user) < 0) {
                lines.append("%d,payer,own%d%n".formatted(user, user));
            }
        }
        for (int item : framing.items()) {
            lines.append("item,%d,merchant,of%d%n".formatted(item, item));
            lines.append("merchant,of%d,payer,%s%n".formatted(item, city.framed(item) ? "rival" : "hired0"));
        }
        return Ties.read(new StringReader(lines.toString()), new BadLines(0));
    }
}
