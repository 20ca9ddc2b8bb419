package org.chengxin.trials.market;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A made-up city of live commerce: honest crowds that buy the same goods in the same days, and, where they are wanted,
 * wrong ones among them. Made apart from {@link Market}, whose shapes the models knew.
 *
 * <p>Invariant: what is wanted, size and seed decide every rating and its place in the order.
 */
public final class City implements RatingSource {

    private static final Kind[] HONEST = {
        Kind.LIVE_HOST,
        Kind.LIVE_HOST,
        Kind.LIVE_HOST,
        Kind.LIVE_HOST,
        Kind.LIVE_HOST,
        Kind.LIVE_HOST,
        Kind.SCHOOL,
        Kind.SCHOOL,
        Kind.SCHOOL,
        Kind.SCHOOL,
        Kind.GROUP_PURCHASE,
        Kind.GROUP_PURCHASE,
        Kind.GROUP_PURCHASE,
        Kind.FAN_CLUB,
        Kind.FAN_CLUB,
        Kind.FAN_CLUB,
        Kind.FAN_CLUB,
        Kind.FESTIVAL,
        Kind.CELEBRITY_SALE,
        Kind.CELEBRITY_SALE,
        Kind.VILLAGE,
        Kind.VILLAGE
    };

    private static final Kind[] WRONG = {
        Kind.BURST,
        Kind.DRIP,
        Kind.CREW,
        Kind.CELLS,
        Kind.PAIRS,
        Kind.ALL_DAY,
        Kind.TRADED,
        Kind.FRAMING,
        Kind.DISGUISED
    };

    private final Ledger ledger = new Ledger();
    private final List<Group> groups = new ArrayList<>();
    private final Citizens citizens;
    private final BitSet framed;

    private City(boolean wrong, StarProfile profile, int edges, long seed) {
        Draws chance = new Draws(seed).branch(11);
        citizens = new Citizens(profile, edges, chance.branch(1));
        HiredCrews contractors = new HiredCrews(citizens, ledger);
        for (int each = 0; wrong && each < 2 * WRONG.length && ledger.size() < edges / 5; each++) {
            groups.add(contractors.plant(WRONG[each % WRONG.length], chance.branch(100 + each)));
        }
        framed = contractors.framed();
        Gatherings gatherings = new Gatherings(citizens, ledger);
        for (int each = 0; each < HONEST.length && ledger.size() < edges / 2; each++) {
            groups.add(gatherings.plant(HONEST[each], chance.branch(200 + each)));
        }
        Draws rest = chance.branch(2);
        while (ledger.size() < edges) {
            citizens.trade(ledger, rest);
        }
        ledger.shuffle(rest);
    }

    /** @param edges how many ratings in all, at least 50,000 */
    public static City of(boolean wrong, StarProfile profile, int edges, long seed) {
        if (edges < 50_000) {
            throw new IllegalArgumentException("a city has at least 50,000 ratings");
        }
        return new City(wrong, profile, edges, seed);
    }

    /** Tells all ratings in the order in which they would stand in a file. */
    @Override
    public void forEach(RatingUse use) throws IOException {
        for (int at = 0; at < ledger.size(); at++) {
            ledger.tell(at, use);
        }
    }

    /** Every group, those that do wrong first. */
    public List<Group> groups() {
        return List.copyOf(groups);
    }

    public int users() {
        return citizens.users;
    }

    public int items() {
        return citizens.items;
    }

    /** The accounts that were in a group of this sort. */
    public boolean[] users(boolean wrong) {
        boolean[] in = new boolean[users()];
        groups.stream()
                .filter(group -> group.kind().wrong() == wrong)
                .forEach(group -> Arrays.stream(group.users()).forEach(user -> in[user] = true));
        return in;
    }

    /** The goods that wrong groups were paid for. */
    public boolean[] wrongItems() {
        boolean[] in = new boolean[items()];
        groups.stream()
                .filter(group -> group.kind().wrong())
                .forEach(group -> Arrays.stream(group.items()).forEach(item -> in[item] = !framed.get(item)));
        return in;
    }

    /** Whether the good is a rival's that was praised to have its seller suspected. */
    public boolean framed(int item) {
        return framed.get(item);
    }
}
