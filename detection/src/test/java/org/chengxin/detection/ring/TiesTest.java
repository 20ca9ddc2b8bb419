package org.chengxin.detection.ring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.chengxin.detection.table.BadLines;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What accounts share besides counts where chance, a household or a parcel station does not explain it. */
class TiesTest {

    private static final double NEEDED = 7;
    private static final int ACCOUNTS = 5_000;
    private static final String[] BLOCK =
            IntStream.range(0, 80).mapToObj(Integer::toString).toArray(String[]::new);

    @Test
    void membersWithTheSamePayersAreTied() throws IOException {
        Ties.Tie tie = among("payer", user -> user < 60 ? "p" + user / 6 : "own" + user);
        assertThat(tie).isEqualTo(new Ties.Tie("payer", 60));
    }

    @Test
    void aPayerOfEachAccountsOwnTiesNobody() throws IOException {
        assertThat(among("payer", user -> "own" + user)).isNull();
        assertThat(Ties.NONE.among(BLOCK, NEEDED)).isNull();
    }

    @Test
    void couplesAreNoTie() throws IOException {
        assertThat(among("address", user -> "home" + user / 2)).isNull();
    }

    @Test
    void aFewTiedMembersDoNotTieTheOthers() throws IOException {
        assertThat(among("device", user -> user < 12 ? "one" : "own" + user)).isNull();
        assertThat(among("device", user -> user < 30 ? "one" : "own" + user)).isNotNull();
    }

    @Test
    void aParcelStationIsNoAddressOfTheirs() throws IOException {
        assertThat(among("address", user -> user < 80 ? "station" : "home" + user))
                .isNull();
        assertThat(among("address", user -> user < 80 ? "flat" + user / 8 : "home" + user))
                .isNotNull();
    }

    @Test
    void whatMostOthersHaveAsWellIsNoTie() throws IOException {
        assertThat(among("device", user -> "model" + user % 50)).isNull();
    }

    @Test
    void accountsOpenedInTheSameDaysAreTiedUnlessAllWere() throws IOException {
        Random random = new Random(1);
        Ties.Tie tie = among("opened", user -> "" + (user < 60 ? 100 + user % 2 : random.nextInt(700)));
        assertThat(tie).isNotNull();
        assertThat(tie.opened()).isTrue();
        assertThat(tie.members()).isBetween(60, 63);
        assertThat(among("opened", user -> "100")).isNull();
        assertThat(among("opened", user -> "" + random.nextInt(700))).isNull();
    }

    @Test
    void linesThatSayNothingAreBad() throws IOException {
        BadLines bad = new BadLines(10);
        Ties.read(new StringReader("1,payer,a\n,payer,a\n1,payer\n2,,a\n3,opened,yesterday\n4,payer,\n"), bad);
        assertThat(bad.count()).isEqualTo(5);
    }

    /** A rival can have goods praised, but not pay from their merchant's account. */
    @Test
    void anItemIsTiedByWhatItsSellerSharesWithTheMembersAndHardlyWithOthers() throws IOException {
        StringBuilder lines = new StringBuilder("item,9,payer,boss\nmerchant,m1,payer,boss\nitem,10,merchant,m1\n"
                + "item,11,merchant,m2\nmerchant,m2,payer,other\nitem,12,payer,common\nitem,13,payer,pair\n");
        for (int user = 0; user < ACCOUNTS; user++) {
            lines.append(user)
                    .append(",payer,")
                    .append(user < 6 ? "boss" : "common")
                    .append('\n');
        }
        lines.append("7,payer,pair\n8,payer,pair\n");
        BadLines bad = new BadLines(0);
        Ties ties = Ties.read(new StringReader(lines.toString()), bad);
        assertThat(ties.toSeller("9", BLOCK)).as("the item's own payer").isTrue();
        assertThat(ties.toSeller("10", BLOCK)).as("the merchant's payer").isTrue();
        assertThat(ties.toSeller("11", BLOCK)).as("a payer of nobody here").isFalse();
        assertThat(ties.toSeller("12", BLOCK)).as("a payer of everybody").isFalse();
        assertThat(ties.toSeller("13", BLOCK)).as("a couple").isFalse();
        assertThat(ties.toSeller("14", BLOCK))
                .as("an item of which nothing is known")
                .isFalse();
    }

    @Test
    void linesOfSellersThatSayNothingAreBad() throws IOException {
        BadLines bad = new BadLines(10);
        Ties.read(
                new StringReader(
                        "item,1,payer,a\nshop,1,payer,a\nitem,,payer,a\nmerchant,1,merchant,2\nitem,1,payer,\n"),
                bad);
        assertThat(bad.count()).isEqualTo(4);
    }

    private static Ties.@Nullable Tie among(String sort, IntFunction<String> value) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int user = 0; user < ACCOUNTS; user++) {
            lines.append(String.format(Locale.ROOT, "%d,%s,%s%n", user, sort, value.apply(user)));
        }
        return Ties.read(new StringReader(lines.toString()), new BadLines(0)).among(BLOCK, NEEDED);
    }
}
