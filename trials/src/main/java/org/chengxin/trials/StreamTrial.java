package org.chengxin.trials;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chengxin.detection.ring.stream.RingAlert;
import org.chengxin.detection.ring.stream.RingStream;
import org.chengxin.detection.table.Ints;
import org.chengxin.trials.market.City;
import org.chengxin.trials.market.Group;
import org.chengxin.trials.market.Kind;
import org.chengxin.trials.market.Market;
import org.chengxin.trials.market.RatingSource;
import org.chengxin.trials.market.Shape;
import org.chengxin.trials.market.ShopTraffic;
import org.chengxin.trials.market.StarProfile;

/** Ratings of a market one by one in the order of their days, as they come in: how fast, how soon, and who is accused. */
final class StreamTrial {

    private static final double HALF = 0.5;

    /** So many members of a ring in an alert are no accident. */
    private static final int MEMBERS = 3;

    private static final int[] TRAFFIC = {20_000, 100_000, 300_000, 1_000_000};
    private static final int MILLION = 1_000_000;
    private static final double TRADE = 0.6;
    private static final int CITY = 200_000;

    private final PrintWriter out;
    private final Goals goals;

    StreamTrial(PrintWriter out, Goals goals) {
        this.out = out;
        this.goals = goals;
    }

    /**
     * What a stream told of a market. An alert is false where less than half of its accounts did wrong.
     *
     * @param met by ring, the first alert of it, in days after its start
     * @param named the same of alerts with stars unlike those of others
     * @param alerts all; those with other stars; of these, the false ones
     */
    record Watched(
            Map<Group, Integer> met,
            Map<Group, Integer> named,
            int[] alerts,
            double speed,
            double slowest,
            long bytes) {}

    void run(int edges, long seed) throws IOException {
        Market market = Market.of(Shape.HARD, edges, seed);
        Watched hard = watch(market, market.groups());
        print("hard", seed, hard);
        tell(market.groups(), hard);
        goals.atLeast("stream: ratings a second on one core", 100_000, Math.round(hard.speed()));
        goals.atMost("stream: seconds from the rating to its alert", 1, hard.slowest());
        goals.atMost("stream: false alerts", 0, hard.alerts()[2]);
        int accused = 0;
        for (StarProfile profile : StarProfile.values()) {
            City city = City.of(false, profile, CITY, seed);
            Watched honest = watch(city, city.groups());
            print("honest city, stars " + profile.word(), seed, honest);
            accused += honest.alerts()[2];
        }
        goals.atMost("stream: alerts with other stars in honest cities", 0, accused);
        for (int perMonth : TRAFFIC) {
            ShopTraffic traffic = ShopTraffic.of(perMonth, TRADE, seed);
            Watched watched = watch(traffic, traffic.groups());
            print("%,d a month, 60 %% trade".formatted(perMonth), seed, watched);
            String what = "stream, %,d a month, 60 %% trade: ".formatted(perMonth);
            goals.atLeast(
                    what + "rings of 10",
                    perMonth == MILLION ? 9 : 8,
                    watched.named().size());
            goals.atMost(what + "false alerts", 0, watched.alerts()[2]);
            if (perMonth == MILLION) {
                goals.atMost(what + "memory, MB", 300, Math.round(watched.bytes() / 1e6));
            }
        }
    }

    /** Lets a stream see the market, day after day. */
    static Watched watch(RatingSource market, List<Group> groups) throws IOException {
        int[][] events = byDay(market);
        RingStream stream = RingStream.standard();
        Watched watched = new Watched(byStart(), byStart(), new int[3], 0, 0, 0);
        Set<Integer> wrong = new HashSet<>();
        groups.stream()
                .filter(group -> group.kind().wrong())
                .forEach(group -> Arrays.stream(group.users()).forEach(wrong::add));
        long slowest = 0;
        long start = System.nanoTime();
        long mark = start;
        for (int at = 0; at < events[0].length; at++) {
            stream.insert(events[0][at], events[1][at], events[2][at], events[3][at])
                    .ifPresent(alert -> judge(groups, wrong, alert, watched));
            long now = System.nanoTime();
            slowest = Math.max(slowest, now - mark);
            mark = now;
        }
        double speed = events[0].length / ((System.nanoTime() - start) / 1e9);
        return new Watched(watched.met(), watched.named(), watched.alerts(), speed, slowest / 1e9, stream.bytes());
    }

    private static Map<Group, Integer> byStart() {
        return new TreeMap<>((one, other) -> Arrays.compare(one.users(), other.users()));
    }

    /** Users, items, stars and days in the order of the days. */
    private static int[][] byDay(RatingSource market) throws IOException {
        Ints days = new Ints();
        market.forEach((user, item, stars, day) -> days.add(day));
        int[] starts = new int[Arrays.stream(days.toArray()).max().orElse(0) + 2];
        Arrays.stream(days.toArray()).forEach(day -> starts[day + 1]++);
        for (int day = 1; day < starts.length; day++) {
            starts[day] += starts[day - 1];
        }
        int[][] events = new int[4][days.size()];
        market.forEach((user, item, stars, day) -> {
            int at = starts[day]++;
            events[0][at] = user;
            events[1][at] = item;
            events[2][at] = stars;
            events[3][at] = day;
        });
        return events;
    }

    private static void judge(List<Group> groups, Set<Integer> wrong, RingAlert alert, Watched watched) {
        long guilty = Arrays.stream(alert.users()).filter(wrong::contains).count();
        watched.alerts()[0]++;
        watched.alerts()[1] += alert.starsDiffer() ? 1 : 0;
        watched.alerts()[2] += alert.starsDiffer() && guilty < HALF * alert.users().length ? 1 : 0;
        for (Group ring : groups) {
            long members = Arrays.stream(alert.users())
                    .filter(user -> ring.kind().wrong() && Arrays.binarySearch(ring.users(), user) >= 0)
                    .count();
            if (members >= MEMBERS) {
                watched.met().putIfAbsent(ring, alert.day() - ring.first());
                if (alert.starsDiffer()) {
                    watched.named().putIfAbsent(ring, alert.day() - ring.first());
                }
            }
        }
    }

    private void print(String what, long seed, Watched watched) {
        out.printf(
                Locale.ROOT,
                "%nstream, %s, seed %d: %,.0f ratings a second on one core, the slowest %.0f ms, %.0f MB; %d alerts, %d"
                        + " with other stars, of these false %d; rings met %d, named %d（数据流）%n",
                what,
                seed,
                watched.speed(),
                watched.slowest() * 1e3,
                watched.bytes() / 1e6,
                watched.alerts()[0],
                watched.alerts()[1],
                watched.alerts()[2],
                watched.met().size(),
                watched.named().size());
        out.flush();
    }

    private void tell(List<Group> groups, Watched watched) {
        Map<Kind, StringBuilder> days = new EnumMap<>(Kind.class);
        for (Group ring : groups) {
            if (ring.kind().wrong()) {
                Integer met = watched.met().get(ring);
                days.computeIfAbsent(ring.kind(), none -> new StringBuilder())
                        .append(met == null ? " never" : " " + met)
                        .append(watched.named().containsKey(ring) ? " (named)" : "")
                        .append(" of ")
                        .append(ring.last() - ring.first() + 1)
                        .append(',');
            }
        }
        days.forEach((kind, text) -> out.printf(
                "  %-12s first alert after days:%s%n",
                kind.name().toLowerCase(Locale.ROOT), text.substring(0, text.length() - 1)));
        out.flush();
    }
}
