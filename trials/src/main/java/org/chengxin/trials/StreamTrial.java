package org.chengxin.trials;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.chengxin.detection.ring.stream.RingAlert;
import org.chengxin.detection.ring.stream.RingStream;
import org.chengxin.trials.market.Group;
import org.chengxin.trials.market.Kind;
import org.chengxin.trials.market.Market;
import org.chengxin.trials.market.Shape;

/** Ratings of a market one by one in the order of their days, as they come in: how fast, how soon, and who is accused. */
final class StreamTrial {

    private static final double HALF = 0.5;

    /** So many members of a ring in an alert are no accident. */
    private static final int MEMBERS = 3;

    private final PrintWriter out;
    private final Goals goals;

    StreamTrial(PrintWriter out, Goals goals) {
        this.out = out;
        this.goals = goals;
    }

    void run(int edges, long seed) throws IOException {
        Market market = Market.of(Shape.HARD, edges, seed);
        int[][] events = byDay(market);
        RingStream stream = RingStream.standard();
        Map<Group, Integer> found = new TreeMap<>((one, other) -> Integer.compare(one.users()[0], other.users()[0]));
        int[] alerts = new int[2];
        boolean[] wrong = market.wrongUsers();
        long slowest = 0;
        long start = System.nanoTime();
        long mark = start;
        for (int at = 0; at < events[0].length; at++) {
            var alert = stream.insert(events[0][at], events[1][at], events[2][at]);
            if (alert.isPresent()) {
                judge(market, wrong, alert.get(), found, alerts);
            }
            long now = System.nanoTime();
            slowest = Math.max(slowest, now - mark);
            mark = now;
        }
        double speed = edges / ((System.nanoTime() - start) / 1e9);
        out.printf(
                Locale.ROOT,
                "%nstream, hard, seed %d: %,.0f ratings a second on one core, the slowest %.0f ms; %d alerts, false %d"
                        + "（数据流）%n",
                seed,
                speed,
                slowest / 1e6,
                alerts[0],
                alerts[1]);
        tell(market, found);
        goals.atLeast("stream: ratings a second on one core", 100_000, Math.round(speed));
        goals.atMost("stream: seconds from the rating to its alert", 1, slowest / 1e9);
        goals.atMost("stream: false alerts", 0, alerts[1]);
    }

    /** Users, items and days in the order of the days. */
    private static int[][] byDay(Market market) throws IOException {
        int[] starts = new int[732];
        market.forEach((user, item, stars, day) -> starts[day + 1]++);
        for (int day = 1; day < starts.length; day++) {
            starts[day] += starts[day - 1];
        }
        int[][] events = new int[3][market.edges()];
        market.forEach((user, item, stars, day) -> {
            int at = starts[day]++;
            events[0][at] = user;
            events[1][at] = item;
            events[2][at] = day;
        });
        return events;
    }

    private static void judge(
            Market market, boolean[] wrong, RingAlert alert, Map<Group, Integer> found, int[] alerts) {
        long guilty = Arrays.stream(alert.users()).filter(user -> wrong[user]).count();
        alerts[0]++;
        alerts[1] += guilty < HALF * alert.users().length ? 1 : 0;
        for (Group ring : market.groups()) {
            long members = Arrays.stream(alert.users())
                    .filter(user -> ring.kind().wrong() && Arrays.binarySearch(ring.users(), user) >= 0)
                    .count();
            if (members >= MEMBERS) {
                found.putIfAbsent(ring, alert.day() - ring.first());
            }
        }
    }

    private void tell(Market market, Map<Group, Integer> found) {
        Map<Kind, StringBuilder> days = new EnumMap<>(Kind.class);
        for (Group ring : market.groups()) {
            if (ring.kind().wrong()) {
                Integer lead = found.get(ring);
                days.computeIfAbsent(ring.kind(), none -> new StringBuilder())
                        .append(lead == null ? " never" : " " + lead)
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
