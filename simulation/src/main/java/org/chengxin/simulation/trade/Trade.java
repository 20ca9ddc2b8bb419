package org.chengxin.simulation.trade;

import java.util.Arrays;
import java.util.List;
import org.chengxin.simulation.deal.Deal;

/** The orders of the city by number, each made when asked for; which of them are planted is settled beforehand. */
public final class Trade {

    private static final int ORDINARY = -1;

    private final Conduct ordinary;
    private final List<Scheme> schemes;
    private final int[] schemeOf;
    private final int[] ordinalOf;

    private Trade(Practice practice, List<Scheme> schemes, int orders) {
        this.ordinary = new Conduct(practice);
        this.schemes = schemes;
        this.schemeOf = new int[orders];
        this.ordinalOf = new int[orders];
        Arrays.fill(schemeOf, ORDINARY);
    }

    /** The trade of a market, with its wrongdoing planted. */
    public static Trade of(Market market) {
        Practice practice = Practice.of(market);
        Trade trade = new Trade(practice, Plot.of(practice), market.season().orders());
        trade.schemes.forEach(trade::plant);
        return trade;
    }

    /** The orders' number. */
    public int size() {
        return schemeOf.length;
    }

    /** The first second of the city's today. */
    public long now() {
        return ordinary.market.season().now();
    }

    /** Planted schemes. */
    public List<Scheme> schemes() {
        return schemes.stream().filter(scheme -> scheme.taken() > 0).toList();
    }

    /** The order of a number, the same at each call. */
    public Deal deal(int number) {
        int scheme = schemeOf[number];
        Conduct conduct = scheme == ORDINARY ? ordinary : schemes.get(scheme);
        return conduct.deal(number, ordinalOf[number]);
    }

    /** Takes for each order of a scheme the next number that no other scheme took. */
    private void plant(Scheme scheme) {
        for (int i = 0; i < scheme.size(); i++) {
            int number = scheme.wantedNumber(i);
            while (number < size() && schemeOf[number] != ORDINARY) {
                number++;
            }
            if (number < scheme.lastNumber()) {
                schemeOf[number] = scheme.number;
                ordinalOf[number] = scheme.take(number);
            }
        }
    }
}
