package org.chengxin.detection.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.detection.table.BadLines;
import org.chengxin.detection.table.TooLarge;
import org.junit.jupiter.api.Test;

class RatingReaderTest {

    private static final String COLUMNS = "user,item,stars,day";

    @Test
    void readsWhatWasWrittenInAnyOrderOfColumns() throws IOException {
        Ratings ratings = read("5,100,1,3\n2,101,0,3\n", "stars,day,user,item");

        assertThat(rows(ratings)).containsExactlyInAnyOrder("1 3 5 100", "0 3 2 101");
    }

    @Test
    void laysOutEveryRatingOnceByItemAndByUser() throws IOException {
        for (long seed = 1; seed <= 30; seed++) {
            Random random = new Random(seed);
            List<String> lines = new ArrayList<>();
            for (int each = random.nextInt(400); each >= 0; each--) {
                lines.add(random.nextInt(30) * 7 + "," + random.nextInt(12) + "," + random.nextInt(6) + ","
                        + (1000 + random.nextInt(50)));
            }

            Ratings ratings = read(String.join("\n", lines), COLUMNS);

            String[] expected =
                    lines.stream().map(line -> line.replace(',', ' ')).toArray(String[]::new);
            assertThat(rows(ratings)).as("seed %d", seed).containsExactlyInAnyOrder(expected);
            assertThat(rowsByUser(ratings)).as("seed %d", seed).containsExactlyInAnyOrder(expected);
            assertSorted(ratings);
        }
    }

    @Test
    void countsWhatIsNoRatingAndReadsOn() throws IOException {
        BadLines bad = new BadLines(20);
        String lines = "\uFEFF1,2,3,4\r\n1,2,3\r\n1,2,3,4,5\n-1,2,3,4\n1,2,3,2147483648\n1,2,6,4\n1,'x,3,4\n1,,3,4\n"
                + "1,2,99999999999999999999,4\n\n2147483647,0,0,0";

        Ratings ratings = RatingReader.read(new StringReader(lines), COLUMNS, bad);

        assertThat(rows(ratings)).containsExactlyInAnyOrder("1 2 3 4", "2147483647 0 0 0");
        assertThat(bad.count()).isEqualTo(8);
        assertThat(bad.first())
                .contains(
                        "line 2: 3 fields instead of 4",
                        "line 4: an account or item is neither a number from 0 nor a word",
                        "line 5: stars or day is not a whole number of at most 2147483647",
                        "line 6: stars off the scale 0:5");
    }

    @Test
    void takesTheStarsOfAnotherScaleAndNoneBesides() throws IOException {
        BadLines bad = new BadLines(3);

        Ratings ratings = RatingReader.read(
                new StringReader("1,2,0,4\n1,2,1,4\n1,2,10,4\n1,2,11,4\n"), COLUMNS, StarScale.parse("1:10"), bad);

        assertThat(rows(ratings)).containsExactlyInAnyOrder("1 2 1 4", "1 2 10 4");
        assertThat(bad.first()).containsExactly("line 1: stars off the scale 1:10", "line 4: stars off the scale 1:10");
    }

    @Test
    void aScaleOfStarsIsTwoWholeNumbersThatFit() {
        assertThat(StarScale.parse("0:127")).isEqualTo(new StarScale(0, 127));
        for (String wrong : List.of("", "5", "5:0", "3:3", "-1:5", "0:128", "1.0:5", "0:5:6", " 0:5", "0:9999999999")) {
            assertThatThrownBy(() -> StarScale.parse(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** Beside the same said with a regular expression, over so few lines with anything typed in that no day is far. */
    @Test
    void takesOfSpoiltLinesWhatAPatternTakes() throws IOException {
        String typed = "0123456789,,-+. x\"'\u00e9\u4e00\t";
        String id = "([\\p{L}\\p{Nd}][\\p{L}\\p{Nd}._-]*)";
        Pattern good = Pattern.compile(id + "," + id + ",0*([0-5]),(\\d+)");
        for (long seed = 1; seed <= 500; seed++) {
            Random random = new Random(seed);
            List<String> lines = new ArrayList<>();
            List<String> expected = new ArrayList<>();
            for (int each = 0; each < 19; each++) {
                StringBuilder line = new StringBuilder(random.nextInt(99) + "," + random.nextInt(99) + ",4," + each);
                for (int spoilt = random.nextInt(3); spoilt > 0; spoilt--) {
                    line.insert(random.nextInt(line.length() + 1), typed.charAt(random.nextInt(typed.length())));
                }
                lines.add(line.toString());
                Matcher fields = good.matcher(line);
                if (fields.matches()) {
                    expected.add("%s %s %s %d"
                            .formatted(
                                    id(fields.group(1)),
                                    id(fields.group(2)),
                                    fields.group(3),
                                    Integer.valueOf(fields.group(4))));
                }
            }
            BadLines bad = new BadLines(19);

            Ratings ratings = RatingReader.read(new StringReader(String.join("\r\n", lines)), COLUMNS, bad);

            assertThat(rows(ratings)).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(bad.count()).as("seed %d", seed).isEqualTo(19 - expected.size());
        }
    }

    @Test
    void countsLinesAsTheyStandAcrossTheEdgesOfItsBuffer() throws IOException {
        BadLines bad = new BadLines(1);
        StringBuilder lines = new StringBuilder();
        for (int each = 0; each < 30_000; each++) {
            lines.append(each == 20_000 ? "spoilt\n" : "123456,654321,3,42\n");
        }

        Ratings ratings = RatingReader.read(new StringReader(lines.toString()), COLUMNS, bad);

        assertThat(ratings.count()).isEqualTo(29_999);
        assertThat(ratings.users()).isEqualTo(1);
        assertThat(ratings.items()).isEqualTo(1);
        assertThat(bad.first()).containsExactly("line 20001: 1 fields instead of 4");
    }

    @Test
    void stopsAtTooManyBadLines() {
        assertThatThrownBy(() -> RatingReader.read(new StringReader("a\nb\nc\n"), COLUMNS, new BadLines(2)))
                .isInstanceOf(BadLines.TooManyBadLines.class);
    }

    @Test
    void anEmptyFileHoldsNoRatings() throws IOException {
        assertThat(read("", COLUMNS).count()).isZero();
        assertThat(read("\n\r\n", COLUMNS).users()).isZero();
    }

    @Test
    void daysFarApartKeepTheirOrder() throws IOException {
        Ratings ratings = read("1,1,1,2147483647\n2,1,1,0\n3,1,1,1000000000\n", COLUMNS);

        Incidence byItem = ratings.byItem();
        assertThat(Arrays.stream(byItem.other()).map(ratings::userId)).containsExactly(2, 3, 1);
        assertThat(ratings.inputDay(byItem.day()[1]))
                .isCloseTo(1_000_000_000, org.assertj.core.data.Offset.offset(40000));
    }

    @Test
    void saysWhatHeapWouldDo() {
        assertThatThrownBy(() -> RatingReader.read(
                        new StringReader("1,2,3,4"), COLUMNS, StarScale.USUAL, new BadLines(0), 1 << 20))
                .isInstanceOf(TooLarge.class)
                .hasMessageContaining("-Xmx");
        assertThatThrownBy(() -> RatingReader.requireHeap(Long.MAX_VALUE / 1000))
                .isInstanceOf(TooLarge.class);
    }

    @Test
    void refusesOtherColumns() {
        for (String columns : List.of("user,item,stars", "user,item,stars,day,day", "user,user,stars,day", "")) {
            assertThatThrownBy(() -> read("", columns)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Ratings read(String lines, String columns) throws IOException {
        return RatingReader.read(new StringReader(lines), columns, new BadLines(0));
    }

    private static String id(String text) {
        return text.matches("[0-9]+") ? Integer.valueOf(text).toString() : text;
    }

    @Test
    void takesIdsOfAnySizeAndWords() throws IOException {
        Ratings ratings = read("9007199254740993,SKU-17,5,1\nMüller.2,SKU-17,4,2\n7,商品1,3,3\n", COLUMNS);

        assertThat(rows(ratings))
                .containsExactlyInAnyOrder("9007199254740993 SKU-17 5 1", "Müller.2 SKU-17 4 2", "7 商品1 3 3");
        assertThat(ratings.users()).isEqualTo(3);
        assertThat(ratings.items()).isEqualTo(2);
    }

    /** As many different words as a market has accounts, of all lengths, so that some lie across the edge of a buffer. */
    @Test
    void aWordIsTakenWholeWhereverTheBufferEnds() throws IOException {
        StringBuilder lines = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (int each = 0; each < 20_000; each++) {
            String user = "u" + "x".repeat(each % 40) + each;
            lines.append(user)
                    .append(",b")
                    .append(each % 9)
                    .append(",5,")
                    .append(each % 99)
                    .append('\n');
            expected.add(user + " b" + each % 9 + " 5 " + each % 99);
        }
        assertThat(rows(read(lines.toString(), COLUMNS))).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void aHeaderThatNamesTheColumnsIsNoRatingAndNotBad() throws IOException {
        assertThat(rows(read("user,item,stars,day\n1,2,3,4\n", COLUMNS))).containsExactly("1 2 3 4");
        assertThat(rows(read("Day,Stars,User,Item\n4,3,1,2\n", "day,stars,user,item")))
                .containsExactly("1 2 3 4");
        BadLines bad = new BadLines(1);
        RatingReader.read(new StringReader("day,stars,user,item\n1,2,3,4\n"), COLUMNS, bad);
        assertThat(bad.count()).isEqualTo(1);
    }

    @Test
    void aDayFarFromAllOthersIsABadLine() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int each = 0; each < 1_000; each++) {
            lines.append(each % 50)
                    .append(',')
                    .append(each % 30)
                    .append(",5,")
                    .append(20_000 + each % 700)
                    .append('\n');
            if (each == 500) {
                lines.append("x\n1,1,5,2000000000\n777,1,5,0\n");
            }
        }
        BadLines bad = new BadLines(3);
        Ratings ratings = RatingReader.read(new StringReader(lines.toString()), COLUMNS, bad);
        assertThat(ratings.count()).isEqualTo(1_000);
        assertThat(ratings.days()).isEqualTo(700);
        assertThat(ratings.users())
                .as("without the one of whom nothing else is known")
                .isEqualTo(50);
        assertThat(bad.first())
                .containsExactly(
                        "line 502: 1 fields instead of 4",
                        "line 503: a day far from those of all others",
                        "line 504: a day far from those of all others");
        assertThatThrownBy(() -> RatingReader.read(new StringReader(lines.toString()), COLUMNS, new BadLines(2)))
                .isInstanceOf(BadLines.TooManyBadLines.class);
    }

    private static List<String> rows(Ratings ratings) {
        List<String> rows = new ArrayList<>();
        Incidence byItem = ratings.byItem();
        for (int item = 0; item < ratings.items(); item++) {
            for (int at = byItem.start()[item]; at < byItem.start()[item + 1]; at++) {
                rows.add(ratings.texts().text(ratings.userId(byItem.other()[at])) + " "
                        + ratings.texts().text(ratings.itemId(item)) + " " + byItem.stars()[at]
                        + " " + ratings.inputDay(byItem.day()[at]));
            }
        }
        return rows;
    }

    private static List<String> rowsByUser(Ratings ratings) {
        List<String> rows = new ArrayList<>();
        Incidence byUser = ratings.byUser();
        for (int user = 0; user < ratings.users(); user++) {
            for (int at = byUser.start()[user]; at < byUser.start()[user + 1]; at++) {
                rows.add(ratings.userId(user) + " " + ratings.itemId(byUser.other()[at]) + " " + byUser.stars()[at]
                        + " " + ratings.inputDay(byUser.day()[at]));
            }
        }
        return rows;
    }

    private static void assertSorted(Ratings ratings) {
        Incidence byItem = ratings.byItem();
        for (int item = 0; item < ratings.items(); item++) {
            for (int at = byItem.start()[item] + 1; at < byItem.start()[item + 1]; at++) {
                assertThat(byItem.day()[at - 1]).isLessThanOrEqualTo(byItem.day()[at]);
            }
        }
        Incidence byUser = ratings.byUser();
        for (int user = 0; user < ratings.users(); user++) {
            for (int at = byUser.start()[user] + 1; at < byUser.start()[user + 1]; at++) {
                assertThat(byUser.other()[at - 1]).isLessThanOrEqualTo(byUser.other()[at]);
            }
        }
    }
}
