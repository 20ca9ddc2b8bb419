package org.chengxin.simulation.trade;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chengxin.simulation.deal.Buyer;
import org.chengxin.simulation.deal.Deal;
import org.chengxin.simulation.material.Dice;
import org.chengxin.simulation.population.Merchant;
import org.jspecify.annotations.Nullable;

/** Something planted, mostly wrongdoing: conduct of named merchants and accounts in some orders of a stretch of days. */
public abstract class Scheme extends Conduct {

    final int number;
    final List<Merchant> merchants;
    final List<Buyer> buyers;
    private final int firstDay;
    private final int lastDay;
    private final int size;
    private final @Nullable LiveSessions sessions;
    private final List<Integer> numbers = new ArrayList<>();

    Scheme(Practice practice, int number, List<Merchant> merchants, List<Buyer> buyers, Stretch stretch) {
        super(practice);
        this.number = number;
        this.merchants = merchants;
        this.buyers = buyers;
        this.firstDay = stretch.firstDay();
        this.lastDay = stretch.lastDay();
        this.size = stretch.size();
        this.sessions = stretch.sessions();
    }

    /**
     * Duration of a scheme, which days of the season it lasts and how many orders it takes.
     *
     * @param sessions the live sessions in which they are placed; null for none
     */
    record Stretch(
            int firstDay, int lastDay, int size, @Nullable LiveSessions sessions) {

        Stretch(int firstDay, int lastDay, int size) {
            this(firstDay, lastDay, size, null);
        }

        static Stretch of(LiveSessions sessions) {
            return new Stretch(sessions.firstDay(), sessions.lastDay(), sessions.orders(), sessions);
        }
    }

    /** The word for the kind of wrongdoing. */
    public abstract String kind();

    /** False for what only looks like wrongdoing. */
    public boolean wrong() {
        return true;
    }

    /** The merchants that do it. */
    public List<Merchant> merchants() {
        return merchants;
    }

    /** The merchants it is done to. */
    public List<Merchant> victims() {
        return List.of();
    }

    /** The accounts that take part. */
    public List<Buyer> buyers() {
        return buyers;
    }

    /** The keys of the orders that are part of it; none where the merchant's trading at all is the wrong. */
    public List<String> orders() {
        return numbers.stream().map(Deal::keyOf).toList();
    }

    int size() {
        return size;
    }

    int firstNumber() {
        return market.season().numberAt(firstDay);
    }

    int lastNumber() {
        return market.season().numberAt(lastDay);
    }

    /** About which number its order of an ordinal has: in its session, or evenly over its days. */
    int wantedNumber(int ordinal) {
        if (sessions != null) {
            return sessions.number(ordinal);
        }
        int first = firstNumber();
        return first + (int) ((long) (lastNumber() - first) * ordinal / size);
    }

    /** Takes an order into the scheme and returns its ordinal. */
    int take(int orderNumber) {
        numbers.add(orderNumber);
        return numbers.size() - 1;
    }

    int taken() {
        return numbers.size();
    }

    int firstTaken() {
        return numbers.get(0);
    }

    @Override
    @Nullable
    String session(int ordinal) {
        return sessions == null ? null : sessions.key(ordinal);
    }

    @Override
    Merchant merchant(Dice dice, int ordinal) {
        return merchants.get((sessions == null ? ordinal : sessions.of(ordinal)) % merchants.size());
    }

    @Override
    Buyer buyer(Dice dice, Merchant merchant, int ordinal) {
        return buyers.isEmpty()
                ? super.buyer(dice, merchant, ordinal)
                : buyers.get((ordinal + ordinal / buyers.size()) % buyers.size());
    }

    @Override
    boolean falters(Dice dice) {
        return false;
    }

    /** Different accounts of the platform of a merchant. */
    static List<Buyer> accounts(Dice dice, Market market, Merchant merchant, int count) {
        Set<Buyer> accounts = new LinkedHashSet<>();
        while (accounts.size() < count) {
            accounts.add(market.buyer(dice, merchant.platform()));
        }
        return List.copyOf(accounts);
    }
}
