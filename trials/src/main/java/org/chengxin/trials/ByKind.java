package org.chengxin.trials;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.chengxin.detection.metrics.Ranking;
import org.chengxin.trials.market.Group;
import org.chengxin.trials.market.Kind;

/** How high the members of each kind of wrong group stand among those who did nothing wrong. */
final class ByKind {

    private ByKind() {}

    /** @param users score by account; below zero for one that did not rate */
    static Map<Kind, Double> of(List<Group> groups, double[] users) {
        boolean[] wrong = new boolean[users.length];
        Map<Kind, boolean[]> members = new EnumMap<>(Kind.class);
        groups.stream().filter(group -> group.kind().wrong()).forEach(group -> {
            boolean[] ofKind = members.computeIfAbsent(group.kind(), none -> new boolean[users.length]);
            Arrays.stream(group.users()).forEach(user -> {
                wrong[user] = true;
                ofKind[user] = true;
            });
        });
        Map<Kind, Double> precision = new EnumMap<>(Kind.class);
        members.forEach((kind, ofKind) -> precision.put(kind, precision(users, wrong, ofKind)));
        return precision;
    }

    private static double precision(double[] users, boolean[] wrong, boolean[] ofKind) {
        int[] compared = IntStream.range(0, users.length)
                .filter(user -> users[user] >= 0 && (ofKind[user] || !wrong[user]))
                .toArray();
        double[] scores =
                Arrays.stream(compared).mapToDouble(user -> users[user]).toArray();
        boolean[] positive = new boolean[compared.length];
        for (int at = 0; at < compared.length; at++) {
            positive[at] = ofKind[compared[at]];
        }
        return Ranking.of(scores, positive).averagePrecision();
    }
}
