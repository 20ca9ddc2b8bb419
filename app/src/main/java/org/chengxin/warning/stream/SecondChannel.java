package org.chengxin.warning.stream;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.PlainName;
import org.chengxin.detection.ring.SecondLook;
import org.chengxin.detection.ring.Ties;
import org.chengxin.detection.shop.finding.Counter;
import org.chengxin.detection.shop.finding.Counter.Explanation;
import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.finding.Part;
import org.chengxin.detection.table.BadLines;
import org.chengxin.review.ReviewFeed;
import org.chengxin.review.ReviewFeed.Reviewed;
import org.chengxin.shared.FactId;
import org.chengxin.trade.TradeTraces;
import org.chengxin.trade.TradeTraces.Means;
import org.jspecify.annotations.Nullable;

/** What ties the buyers of an alert besides their reviews: payers, delivery addresses, texts; and what explains them. */
final class SecondChannel implements Support {

    /** Reviews looked at, those of the alert and others of the platform to compare them with. */
    static final int MOST = 1_000;

    /** Shorter texts are what many write. */
    private static final int LETTERS = 10;

    private static final Duration SESSION = Duration.ofHours(12);
    private static final Duration PROMOTION = Duration.ofDays(7);

    private static final Map<String, Measure> MEASURES =
            Map.of("payer", Measure.TIED_BY_PAYER, "address", Measure.TIED_BY_ADDRESS, "text", Measure.TIED_BY_TEXT);

    private final TradeTraces traces;
    private final ReviewFeed feed;

    SecondChannel(TradeTraces traces, ReviewFeed feed) {
        this.traces = traces;
        this.feed = feed;
    }

    @Override
    public Optional<Part> tie(OrganisationId platform, List<String> buyers, List<FactId> reviews, double alpha) {
        List<Reviewed> known = feed.of(reviews);
        List<Means> means = means(platform, known);
        Map<String, String> buyerOfOrder = new HashMap<>();
        Lines lines = new Lines();
        for (Means each : means) {
            buyerOfOrder.put(each.key(), each.buyer());
            lines.add(each.buyer(), "payer", each.payer());
            lines.add(each.buyer(), "address", each.destination());
        }
        Map<FactId, String> buyerOf = new HashMap<>();
        for (Reviewed review : known) {
            String buyer = review.buyer() == null ? buyerOfOrder.get(review.order()) : review.buyer();
            if (buyer != null) {
                buyerOf.put(review.id(), buyer);
            }
        }
        feed.texts(reviews).forEach(said -> lines.add(buyerOf.get(said.id()), "text", plain(said.text())));
        return SecondLook.tied(lines.ties(), lines.accounts(buyers), alpha)
                .map(tied -> new Part(
                        Objects.requireNonNull(MEASURES.get(tied.sort())), tied.accounts(), 0, -Math.log10(alpha)));
    }

    @Override
    public List<Counter> declared(OrganisationId platform, List<FactId> reviews) {
        List<Means> means = means(platform, feed.of(reviews));
        return List.of(
                new Counter(Explanation.LIVE_SESSION, share(means, Means::session, SESSION)),
                new Counter(Explanation.PROMOTION, share(means, Means::promotion, PROMOTION)));
    }

    private List<Means> means(OrganisationId platform, List<Reviewed> reviews) {
        return traces.means(
                platform,
                reviews.stream().map(Reviewed::order).distinct().limit(MOST).toList());
    }

    private static double share(List<Means> means, Function<Means, @Nullable String> declared, Duration within) {
        Map<String, List<Instant>> times = means.stream()
                .filter(each -> declared.apply(each) != null)
                .collect(Collectors.groupingBy(
                        each -> Objects.requireNonNull(declared.apply(each)),
                        Collectors.mapping(Means::placed, Collectors.toList())));
        long fit = times.values().stream()
                .mapToLong(all -> {
                    Instant middle = all.stream().sorted().toList().get(all.size() / 2);
                    return all.stream()
                            .filter(at -> Duration.between(middle, at).abs().compareTo(within) <= 0)
                            .count();
                })
                .sum();
        return times.isEmpty() ? Double.NaN : (double) fit / means.size();
    }

    /** Empty where it is too short to tell anything. */
    private static String plain(String text) {
        String plain = PlainName.of(text);
        return plain.length() < LETTERS ? "" : plain;
    }

    /** Accounts, sorts and values as {@link Ties} reads them; accounts and values are numbered, whatever they hold. */
    private static final class Lines {

        private final Map<String, Integer> accounts = new HashMap<>();
        private final Map<String, Integer> values = new HashMap<>();
        private final StringBuilder lines = new StringBuilder();

        private void add(@Nullable String account, String sort, @Nullable String value) {
            if (account != null && value != null && !value.isEmpty()) {
                int number = accounts.computeIfAbsent(account, each -> accounts.size());
                int of = values.computeIfAbsent(value, each -> values.size());
                lines.append(number)
                        .append(',')
                        .append(sort)
                        .append(',')
                        .append(of)
                        .append('\n');
            }
        }

        private List<String> accounts(List<String> buyers) {
            List<String> numbers = new ArrayList<>();
            for (String buyer : buyers) {
                numbers.add(String.valueOf(accounts.computeIfAbsent(buyer, each -> accounts.size())));
            }
            return numbers;
        }

        private Ties ties() {
            try {
                return Ties.read(new StringReader(lines.toString()), new BadLines(0));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
