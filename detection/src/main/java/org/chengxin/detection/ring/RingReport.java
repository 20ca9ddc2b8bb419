package org.chengxin.detection.ring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;
import org.chengxin.detection.rating.Ratings;
import org.chengxin.detection.ring.seed.ItemColumns;

/** Turns blocks into findings with the ids of the input: ranks, members, those who are only nearby, and the figures. */
final class RingReport {

    private static final int ROUNDS = 3;
    /** Below one in a hundred an account is not even nearby. */
    private static final double NEARBY = Math.log(0.01);
    /** So much lower, in odds as logarithms, stands a crowd whose stars are those of other people. */
    private static final double FREE = 3;

    private final Ratings ratings;
    private final Ties ties;
    private final double needed;
    private final double singleOdds;
    private final double ownPart;
    private final ItemStep items;
    private final MarketStars marketStars;
    private final SingleAccounts singles;
    private final double[] userScores;
    private final double[] itemScores;
    private final List<Grown> grown = new ArrayList<>();
    private final List<RingBlock> blocks = new ArrayList<>();
    private final List<RingBlock> crowds = new ArrayList<>();

    RingReport(Ratings ratings, Ties ties, RingSettings settings) {
        this.ratings = ratings;
        this.ties = ties;
        needed = -Math.log(settings.alpha());
        singleOdds = Math.log(settings.value(RingParameter.SINGLE_ODDS));
        ownPart = settings.value(RingParameter.OWN_PART);
        items = new ItemStep(ratings, settings, true);
        userScores = new double[ratings.users()];
        itemScores = new double[ratings.items()];
        marketStars = MarketStars.of(ratings, settings);
        singles = new SingleAccounts(ratings, marketStars, settings.value(RingParameter.EXPLAINED_POWER));
    }

    void add(Candidate found) {
        Candidate block = found;
        Membership membership = new Membership(ratings, block, marketStars);
        for (int round = 0; round < ROUNDS; round++) {
            Candidate wider = widened(block, membership);
            if (wider.cells().size() < block.cells().size() || Arrays.equals(wider.users(), block.users())) {
                break;
            }
            block = wider;
            membership = new Membership(ratings, block, marketStars);
        }
        int[] members = membership.between(0, Double.POSITIVE_INFINITY);
        BlockFigures figures = new BlockFigures(ratings, marketStars, block, members);
        RingEvidence evidence = figures.evidence(ties.among(texts(members), needed));
        grown.add(new Grown(block, membership, members, figures.cells(), evidence, found.gain()));
    }

    /** Tells those that were added apart: what is named, and what is a crowd. */
    void judge() {
        List<RingEvidence> evidence = new Contractors(ratings, marketStars, ties, needed, ownPart).evidence(grown);
        for (int at = 0; at < grown.size(); at++) {
            judge(grown.get(at), evidence.get(at));
        }
    }

    private void judge(Grown found, RingEvidence evidence) {
        boolean named = evidence.second();
        Membership membership = found.membership();
        if (!named) {
            singles.explain(found.block().cells(), found.evidence().opinions().doubt());
        }
        DoubleUnaryOperator worth = named
                ? DoubleUnaryOperator.identity()
                : asCrowd(found.evidence().opinions());
        Praised praised = named ? Praised.of(ratings, marketStars, ties, found) : Praised.NOTHING;
        rankUsers(membership, worth);
        rankItems(found.block(), item -> praised.framed().contains(item) ? odds -> below(0, odds) : worth);
        double[] scores =
                Arrays.stream(found.members()).mapToDouble(membership::oddsOf).toArray();
        int[] nearby = membership.between(NEARBY, 0);
        BlockVerdict verdict = named ? BlockVerdict.NAMED : BlockVerdict.ofCrowd(found.cells());
        int[] framed = praised.framed().stream().mapToInt(ratings::itemId).toArray();
        (named ? blocks : crowds)
                .add(new RingBlock(
                        ids(found.members()),
                        scores,
                        ids(nearby),
                        found.cells(),
                        evidence,
                        framed,
                        praised.tied(),
                        verdict,
                        -found.gain()));
    }

    /** The same with the targets that show only once all members are known. */
    private Candidate widened(Candidate block, Membership membership) {
        int[] members = membership.between(0, Double.POSITIVE_INFINITY);
        Arrays.sort(members);
        return new Candidate(members, items.cells(members, block.cells().size()), block.gain());
    }

    /** Gives ranks, none above what the block itself deserves. */
    void addDoubtful(Candidate block) {
        Opinions opinions = opinions(block);
        DoubleUnaryOperator worth = opinions.free() ? asCrowd(opinions) : DoubleUnaryOperator.identity();
        rank(
                block,
                new Membership(ratings, block, marketStars),
                odds -> Math.min(block.worth(), worth.applyAsDouble(odds)));
    }

    /** Gives ranks below those of all who are in a block, or nearly in one, more likely than not. */
    void addExcused(Candidate block) {
        Opinions opinions = opinions(block);
        singles.explain(block.cells(), opinions.doubt());
        rank(block, new Membership(ratings, block, marketStars), asCrowd(opinions));
    }

    /** Gives ranks to who worked in bursts that no crowd explains: below all blocks, amid the crowds. */
    void addSingle(ItemColumns bursts) {
        double[] odds = singles.odds(bursts);
        for (int user = 0; user < odds.length; user++) {
            double score = positive(below(-1 - FREE / 2, odds[user] - singleOdds));
            userScores[user] = Math.max(userScores[user], score);
        }
    }

    private Opinions opinions(Candidate block) {
        return Opinions.of(ratings, marketStars, block.users(), block.cells());
    }

    /** Below those of named blocks, and the lower the more their stars are those of other people. */
    private static DoubleUnaryOperator asCrowd(Opinions opinions) {
        double most = -1 - FREE * (1 - opinions.doubt());
        return odds -> below(most, odds);
    }

    /** Keeps the order, lets none come to {@code most}. */
    private static double below(double most, double odds) {
        return odds > 0 ? most - 1 / (1 + odds) : odds + most - 1;
    }

    private void rank(Candidate block, Membership membership, DoubleUnaryOperator worth) {
        rankUsers(membership, worth);
        rankItems(block, item -> worth);
    }

    private void rankUsers(Membership membership, DoubleUnaryOperator worth) {
        for (int at = 0; at < membership.users.length; at++) {
            int user = membership.users[at];
            userScores[user] = Math.max(userScores[user], positive(worth.applyAsDouble(membership.odds[at])));
        }
    }

    private void rankItems(Candidate block, IntFunction<DoubleUnaryOperator> worth) {
        for (Cell cell : block.cells()) {
            double score = positive(worth.apply(cell.item()).applyAsDouble(cell.gain()));
            itemScores[cell.item()] = Math.max(itemScores[cell.item()], score);
        }
    }

    /** Keeps the order, bends what is below zero above it. */
    private static double positive(double odds) {
        return odds > 30 ? odds : Math.log1p(Math.exp(odds));
    }

    private int[] ids(int[] users) {
        return Arrays.stream(users).map(ratings::userId).toArray();
    }

    private String[] texts(int[] users) {
        return Arrays.stream(users)
                .mapToObj(user -> ratings.texts().text(ratings.userId(user)))
                .toArray(String[]::new);
    }

    RingFindings findings(Stopwatch stopwatch) {
        int[] users = new int[ratings.users()];
        Arrays.setAll(users, ratings::userId);
        int[] items = new int[ratings.items()];
        Arrays.setAll(items, ratings::itemId);
        double[] scoresOfUsers = sortTogether(users, userScores);
        double[] scoresOfItems = sortTogether(items, itemScores);
        stopwatch.lap("rank");
        return new RingFindings(
                users,
                scoresOfUsers,
                items,
                scoresOfItems,
                List.copyOf(blocks),
                List.copyOf(crowds),
                ratings.texts(),
                stopwatch.seconds());
    }

    private static double[] sortTogether(int[] ids, double[] scores) {
        long[] keyed = new long[ids.length];
        Arrays.setAll(keyed, at -> (long) ids[at] << 32 | at);
        Arrays.sort(keyed);
        double[] sorted = new double[ids.length];
        for (int at = 0; at < ids.length; at++) {
            ids[at] = (int) (keyed[at] >>> 32);
            sorted[at] = scores[(int) keyed[at]];
        }
        return sorted;
    }
}
