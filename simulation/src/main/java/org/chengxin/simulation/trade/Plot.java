package org.chengxin.simulation.trade;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.chengxin.simulation.material.Dice;
import org.chengxin.simulation.population.Merchant;
import org.chengxin.simulation.trade.Scheme.Stretch;

/** Thinks up the wrongdoing of a city; no merchant has a part in two schemes. */
final class Plot {

    /** The last days are left alone, so that everything of a scheme has happened before the city's today. */
    private static final int QUIET_DAYS = 14;

    private static final int TRIES = 20_000;

    private static final int MERCHANTS_OF_HOST = 3;
    private static final int LIVE_DAYS = 60;
    private static final int SESSIONS = 9;
    private static final int ORDERS_OF_SESSION = 12;

    private final Practice practice;
    private final Market market;
    private final int orders;
    private final Dice dice;
    private final Set<String> involved = new HashSet<>();
    private final List<Scheme> schemes = new ArrayList<>();

    private Plot(Practice practice) {
        this.practice = practice;
        this.market = practice.market();
        this.orders = market.season().orders();
        this.dice = Dice.of(market.seed(), "plot", 0);
    }

    static List<Scheme> of(Practice practice) {
        Plot plot = new Plot(practice);
        Size size = Size.of(plot.orders);
        plot.flawed();
        for (int i = 0; i < size.rings(); i++) {
            plot.ring(Size.ordersEach(plot.orders, size.rings()));
        }
        for (int i = 0; i < size.batches(); i++) {
            plot.batch(Size.ordersEach(plot.orders, size.batches()));
        }
        for (int i = 0; i < size.smears(); i++) {
            plot.smear(Size.ordersEach(plot.orders, 2 * size.smears()));
        }
        for (int host = 1; host <= size.hosts(); host++) {
            plot.live(host, host == size.hosts());
        }
        return List.copyOf(plot.schemes);
    }

    /** Wrongdoing that follows from who the merchants are. */
    private void flawed() {
        for (Merchant merchant : market.population().merchants()) {
            if (merchant.unregistered()) {
                involved.add(merchant.entity().address());
                Stretch stretch = new Stretch(2, Season.DAYS - QUIET_DAYS, Math.max(6, Math.min(20, orders / 800)));
                schemes.add(new UnregisteredSeller(practice, schemes.size(), merchant, stretch));
            } else if (merchant.entity().lapsed() != null) {
                involved.add(merchant.entity().address());
                int first = Season.DAYS
                        - (int) ChronoUnit.DAYS.between(
                                Objects.requireNonNull(merchant.entity().lapsed()),
                                market.season().asOf());
                Stretch stretch = new Stretch(first + 3, Season.DAYS - QUIET_DAYS, 5);
                schemes.add(new LapsedTrade(practice, schemes.size(), merchant, stretch));
            }
        }
    }

    private void ring(int size) {
        Merchant first = candidate(merchant -> true);
        List<Merchant> merchants = ofPlatform(first, dice.between(3, 5));
        schemes.add(new BrushingRing(practice, schemes.size(), merchants, dice, stretch(12, size)));
    }

    private void live(int host, boolean boughtFans) {
        List<Merchant> merchants = ofPlatform(candidate(merchant -> true), MERCHANTS_OF_HOST);
        int last = Season.DAYS - QUIET_DAYS;
        LiveSessions sessions =
                new LiveSessions(market.season(), host, last - LIVE_DAYS, last, SESSIONS, ORDERS_OF_SESSION);
        schemes.add(
                boughtFans
                        ? new BrushingRing(practice, schemes.size(), merchants, dice, Stretch.of(sessions))
                        : new LiveHost(practice, schemes.size(), merchants, dice, sessions));
    }

    /** A merchant and others of its platform. */
    private List<Merchant> ofPlatform(Merchant first, int count) {
        List<Merchant> merchants = new ArrayList<>(List.of(first));
        while (merchants.size() < count) {
            merchants.add(candidate(merchant -> merchant.platform() == first.platform()));
        }
        return List.copyOf(merchants);
    }

    private void batch(int size) {
        schemes.add(new EmptyParcels(practice, schemes.size(), candidate(merchant -> true), dice, stretch(4, size)));
    }

    private void smear(int size) {
        Merchant instigator = candidate(merchant -> true);
        Merchant victim = candidate(merchant -> merchant.platform() == instigator.platform()
                && merchant.entity().category() == instigator.entity().category());
        schemes.add(new SmearGroup(practice, schemes.size(), instigator, victim, dice, stretch(15, size)));
    }

    private Stretch stretch(int days, int size) {
        int first = dice.between(5, Season.DAYS - QUIET_DAYS - days);
        return new Stretch(first, first + days, size);
    }

    /** A registered merchant of a third-party platform, not yet in any scheme. */
    private Merchant candidate(Predicate<Merchant> wanted) {
        for (int i = 0; i < TRIES; i++) {
            Merchant merchant = dice.pick(market.population().merchants());
            if (merchant.entity().code() != null
                    && !merchant.platform().selfOperated()
                    && wanted.test(merchant)
                    && involved.add(merchant.entity().address())) {
                return merchant;
            }
        }
        throw new IllegalStateException("the city has too few merchants for its wrongdoing");
    }
}
