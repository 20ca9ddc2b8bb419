package org.chengxin.detection.shop.order;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chengxin.detection.rating.Ratings;
import org.chengxin.detection.ring.RingBlock;
import org.chengxin.detection.ring.RingCell;
import org.chengxin.detection.ring.RingFindings;
import org.chengxin.detection.ring.RingSettings;
import org.chengxin.detection.ring.Rings;
import org.chengxin.detection.ring.SecondLook;
import org.chengxin.detection.ring.Ties;
import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.finding.Part;
import org.chengxin.detection.shop.record.Groups;
import org.chengxin.detection.shop.record.Moment;
import org.chengxin.detection.shop.record.ShopRecords;
import org.chengxin.detection.shop.review.TextTwins;
import org.chengxin.detection.shop.statistics.Evidence;
import org.chengxin.detection.shop.statistics.Tails;
import org.chengxin.detection.table.BadLines;
import org.chengxin.detection.table.Names;

/**
 * Buyers who meet at merchants, as {@link Rings} finds them in who bought of whom and when, and what speaks against them
 * besides: their stars, among those who gave any, shared payers, addresses and texts, or their orders themselves.
 */
final class RingBlocks {

    /** Shorter texts are what many write. */
    private static final int LETTERS = 10;

    private static final Map<String, Measure> TIED =
            Map.of("payer", Measure.TIED_BY_PAYER, "address", Measure.TIED_BY_ADDRESS, "text", Measure.TIED_BY_TEXT);

    private final ShopRecords records;
    private final RingSettings settings = RingSettings.standard();
    private final Meetings meetings;
    private final Groups reviewsOfBuyer;
    private final List<Block> blocks = new ArrayList<>();

    /**
     * Buyers who met, with a second channel.
     *
     * @param orders those at which they met
     * @param reviews those of orders that are not known
     * @param expected how many of the orders and reviews their activity lets expect
     * @param second what says the same as their meetings
     */
    record Block(
            List<Integer> buyers,
            List<Integer> nearby,
            List<Integer> merchants,
            List<Integer> orders,
            List<Integer> reviews,
            double expected,
            double surprise,
            List<Part> second) {

        Block {
            buyers = List.copyOf(buyers);
            nearby = List.copyOf(nearby);
            merchants = List.copyOf(merchants);
            orders = List.copyOf(orders);
            reviews = List.copyOf(reviews);
            second = List.copyOf(second);
        }
    }

    /** @param crowds judges by the orders themselves */
    RingBlocks(ShopRecords records, BuyerCrowds crowds) {
        this.records = records;
        reviewsOfBuyer = Groups.of(records.names.buyers.size(), records.reviewBuyer);
        meetings = new Meetings(records, row -> true);
        RingFindings found = Rings.find(meetings.ratings(), Ties.NONE, settings);
        if (found.blocks().isEmpty() && found.crowds().isEmpty()) {
            return;
        }
        Ratings starred = new Meetings(records, this::hasStars).ratings();
        Ties ties = ties();
        List<Block> met = Stream.concat(found.blocks().stream(), found.crowds().stream())
                .map(this::block)
                .toList();
        List<Integer> all = met.stream()
                .flatMap(block -> block.orders().stream())
                .distinct()
                .toList();
        for (Block block : met) {
            List<Part> second = second(block, starred, ties);
            boolean spoken = crowds.believed(ints(block.orders()), ints(all), met.size());
            if (!second.isEmpty() || spoken) {
                blocks.add(with(block, second));
            }
        }
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }

    /** Their orders have the evidence of those who met. */
    void weigh(Evidence evidence) {
        for (Block block : blocks) {
            int others = block.buyers().size() - 1;
            double usual = others
                    * Math.min(1, block.expected() / Math.max(1, block.orders().size()));
            block.orders().forEach(row -> evidence.add(row, Measure.CO_BUYING, block.surprise(), others, usual));
        }
    }

    private boolean hasStars(int order) {
        return Arrays.stream(records.reviewsOfOrder.rows(order)).anyMatch(row -> records.reviews.rating.get(row) > 0);
    }

    private Block block(RingBlock found) {
        List<Integer> buyers = boxed(found.members());
        List<Integer> orders = new ArrayList<>();
        List<Integer> reviews = new ArrayList<>();
        for (int buyer : found.members()) {
            for (int row : records.ordersOfBuyer.rows(buyer)) {
                if (lies(found, records.orderMerchant[row], Meetings.day(records, row))) {
                    orders.add(row);
                }
            }
            for (int row : reviewsOfBuyer.rows(buyer)) {
                boolean alone = records.reviewOrder[row] == Names.NONE;
                if (alone && lies(found, records.reviewMerchant[row], Meetings.reviewDay(records, row))) {
                    reviews.add(row);
                }
            }
        }
        List<Integer> merchants =
                found.cells().stream().map(RingCell::item).distinct().sorted().toList();
        double surprise = Tails.surprise(Math.exp(Math.max(-700, found.logChance())));
        return new Block(
                buyers,
                boxed(found.nearby()),
                merchants,
                orders,
                reviews,
                found.evidence().expected(),
                surprise,
                List.of());
    }

    private static Block with(Block block, List<Part> second) {
        return new Block(
                block.buyers(),
                block.nearby(),
                block.merchants(),
                block.orders(),
                block.reviews(),
                block.expected(),
                block.surprise(),
                second);
    }

    private static boolean lies(RingBlock found, int merchant, int day) {
        return found.cells().stream()
                .anyMatch(cell -> cell.item() == merchant && day >= cell.from() && day <= cell.to());
    }

    private List<Part> second(Block block, Ratings starred, Ties ties) {
        double weight = -Math.log10(settings.alpha());
        List<Part> parts = new ArrayList<>();
        SecondLook.stars(starred, ints(block.buyers()), ints(block.merchants()))
                .ifPresent(stars -> parts.add(new Part(Measure.STARS_UNLIKE, stars.share(), stars.usual(), weight)));
        Optional<SecondLook.Tied> tied = SecondLook.tied(
                ties, block.buyers().stream().map(String::valueOf).toList(), settings.alpha());
        tied.ifPresent(
                tie -> parts.add(new Part(Objects.requireNonNull(TIED.get(tie.sort())), tie.accounts(), 0, weight)));
        return parts;
    }

    private Ties ties() {
        StringBuilder lines = new StringBuilder();
        int[] payers = records.payerOfOrder();
        for (int row = 0; row < records.orders.size(); row++) {
            tie(lines, records.orders.buyer.get(row), "payer", payers[row]);
            tie(lines, records.orders.buyer.get(row), "address", records.orders.place.get(row));
        }
        Names texts = new Names();
        for (int row = 0; row < records.reviews.size(); row++) {
            String text = TextTwins.plain(records.reviews.text.get(row));
            if (text.length() >= LETTERS) {
                tie(lines, records.reviewBuyer[row], "text", texts.number(text));
            }
        }
        try {
            return Ties.read(new StringReader(lines.toString()), new BadLines(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void tie(StringBuilder lines, int buyer, String sort, int value) {
        if (buyer != Names.NONE && value != Names.NONE) {
            lines.append(buyer)
                    .append(',')
                    .append(sort)
                    .append(',')
                    .append(value)
                    .append('\n');
        }
    }

    private static List<Integer> boxed(int[] numbers) {
        return IntStream.of(numbers).sorted().boxed().toList();
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Meetings of buyers and merchants: orders with the stars of their reviews, and reviews whose orders are not known. */
    private static final class Meetings {

        private final int[][] columns;
        private int size;

        private Meetings(ShopRecords records, IntPredicate orders) {
            columns = new int[4][records.orders.size() + records.reviews.size()];
            for (int row = 0; row < records.orders.size(); row++) {
                if (orders.test(row)) {
                    int stars = Arrays.stream(records.reviewsOfOrder.rows(row))
                            .map(records.reviews.rating::get)
                            .max()
                            .orElse(0);
                    add(records.orders.buyer.get(row), records.orderMerchant[row], stars, day(records, row));
                }
            }
            for (int row = 0; row < records.reviews.size(); row++) {
                if (records.reviewOrder[row] == Names.NONE) {
                    int stars = records.reviews.rating.get(row);
                    add(records.reviewBuyer[row], records.reviewMerchant[row], stars, reviewDay(records, row));
                }
            }
        }

        private void add(int buyer, int merchant, int stars, int day) {
            if (buyer != Names.NONE && merchant != Names.NONE) {
                columns[0][size] = buyer;
                columns[1][size] = merchant;
                columns[2][size] = Math.max(0, Math.min(Byte.MAX_VALUE, stars));
                columns[3][size++] = day;
            }
        }

        private Ratings ratings() {
            return Ratings.of(
                    Arrays.copyOf(columns[0], size),
                    Arrays.copyOf(columns[1], size),
                    Arrays.copyOf(columns[2], size),
                    Arrays.copyOf(columns[3], size));
        }

        private static int day(ShopRecords records, int order) {
            return Math.max(0, Moment.day(records.orders.placed.get(order), records.orders.offset.get(order)));
        }

        private static int reviewDay(ShopRecords records, int review) {
            return Math.max(0, Moment.day(records.reviews.created.get(review), records.reviews.offset.get(review)));
        }
    }
}
