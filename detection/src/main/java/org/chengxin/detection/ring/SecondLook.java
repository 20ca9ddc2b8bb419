package org.chengxin.detection.ring;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.chengxin.detection.rating.Ratings;

/** The second look of {@link Rings}, for whoever has found accounts and items that belong together by other ways. */
public final class SecondLook {

    private SecondLook() {}

    /**
     * Stars that honest people do not give so often.
     *
     * @param share how often the accounts gave what they gave most
     * @param usual how often others gave the same items that
     */
    public record Stars(double share, double usual) {}

    /**
     * A second channel.
     *
     * @param sort its word in the ties
     * @param accounts how many it ties
     */
    public record Tied(String sort, int accounts) {}

    /**
     * The stars that these accounts gave these items, if they differ from those of others by more than fans explain.
     *
     * @param market with all ratings of the items, and enough others to tell how stars are given
     * @param users ids, ascending
     * @param items ids, ascending
     */
    public static Optional<Stars> stars(Ratings market, int[] users, int[] items) {
        int[] accounts = IntStream.range(0, market.users())
                .filter(user -> Arrays.binarySearch(users, market.userId(user)) >= 0)
                .toArray();
        List<Cell> cells = IntStream.range(0, market.items())
                .filter(item -> Arrays.binarySearch(items, market.itemId(item)) >= 0)
                .mapToObj(
                        item -> new Cell(item, 0, market.days(), market.byItem().degree(item), 0, 0, 0))
                .toList();
        Opinions opinions = Opinions.of(market, MarketStars.of(market, RingSettings.standard()), accounts, cells);
        return opinions.free() ? Optional.empty() : Optional.of(new Stars(opinions.share(), opinions.usual()));
    }

    /** Attribute shared by most of these accounts, if chance does not explain it. */
    public static Optional<Tied> tied(Ties ties, Collection<String> accounts, double alpha) {
        return Optional.ofNullable(ties.among(accounts.toArray(String[]::new), -Math.log(alpha)))
                .map(tie -> new Tied(tie.sort(), tie.members()));
    }
}
