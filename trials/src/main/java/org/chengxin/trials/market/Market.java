package org.chengxin.trials.market;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A made-up market: its planted groups are known at once, its ratings are told one by one and never all held, so that
 * ten million of them need little more memory than their accounts.
 *
 * <p>Invariant: shape, size and seed decide every rating and its place in the order.
 */
public final class Market implements RatingSource {

    /** As many as Hangzhou has. */
    public static final int DISTRICTS = 13;

    private final int edges;
    private final long seed;
    private final Crowd crowd;
    private final Members members;
    private final Ledger planted = new Ledger();
    private final List<Group> groups = new ArrayList<>();

    private Market(Shape shape, int edges, long seed) {
        this.edges = edges;
        this.seed = seed;
        crowd = new Crowd(edges, seed);
        members = new Members(crowd);
        Draws chance = new Draws(seed).branch(2);
        RingGroups rings = new RingGroups(crowd, members, planted);
        for (int ring = 0; ring < shape.rings() && planted.size() < edges / 4; ring++) {
            groups.add(rings.plant(shape.ring(ring), shape.camouflage(), chance.branch(ring)));
        }
        Draws honest = new Draws(seed).branch(3);
        Crowds crowds = new Crowds(crowd, members, planted);
        for (int each = 0; each < shape.crowds() && planted.size() < edges / 2; each++) {
            groups.add(crowds.plant(shape.crowd(each), honest.branch(each)));
        }
        planted.shuffle(chance);
    }

    /** @param edges how many ratings in all, at least 10,000 */
    public static Market of(Shape shape, int edges, long seed) {
        if (edges < 10_000) {
            throw new IllegalArgumentException("a market has at least 10,000 ratings");
        }
        return new Market(shape, edges, seed);
    }

    /** Tells all ratings in the order in which they would stand in a file: mixed, not by day. */
    @Override
    public void forEach(RatingUse use) throws IOException {
        Draws chance = new Draws(seed).branch(4);
        int told = 0;
        int left = planted.size();
        for (int rest = edges; rest > 0; rest--) {
            if (told < left && chance.below(rest) < left - told) {
                planted.tell(told++, use);
            } else {
                int user = crowd.user(chance);
                int item = crowd.itemFor(user, chance);
                use.rating(user, item, crowd.stars(user, item, chance), crowd.day(user, item, chance));
            }
        }
    }

    /** Every planted group, those that do wrong first. */
    public List<Group> groups() {
        return List.copyOf(groups);
    }

    public int edges() {
        return edges;
    }

    /** Accounts are numbered from 0; not every one of them has rated. */
    public int users() {
        return crowd.users;
    }

    public int items() {
        return crowd.items + members.fresh();
    }

    /** The district, of {@value #DISTRICTS}, whose office is competent for the seller of an item; some have more. */
    public int district(int item) {
        double spread = (Draws.trait(seed, item) >>> 11) * 0x1.0p-53;
        return (int) (DISTRICTS * spread * spread);
    }

    /** The member accounts of groups that do wrong. */
    public boolean[] wrongUsers() {
        boolean[] wrong = new boolean[users()];
        for (Group group : groups) {
            for (int user : group.users()) {
                wrong[user] |= group.kind().wrong();
            }
        }
        return wrong;
    }

    /** What groups that do wrong rated together, victims among it. */
    public boolean[] wrongItems() {
        boolean[] wrong = new boolean[items()];
        for (Group group : groups) {
            for (int item : group.items()) {
                wrong[item] |= group.kind().wrong();
            }
        }
        return wrong;
    }
}
