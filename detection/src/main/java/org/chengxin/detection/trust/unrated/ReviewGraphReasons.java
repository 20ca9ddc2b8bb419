package org.chengxin.detection.trust.unrated;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.chengxin.detection.table.Phrases;

/** Why items and users stand where they do, in words, with what speaks for them; that nothing is unusual where nothing is. */
public final class ReviewGraphReasons {

    private final ReviewGraphFindings found;
    private final ReviewGraph graph;
    private final SingleReviews singles;
    private final int most;

    /** @param most how many items and how many users are told of */
    public ReviewGraphReasons(ReviewGraphFindings found, SingleReviews singles, int most) {
        this.found = found;
        this.singles = singles;
        this.most = most;
        graph = found.graph();
    }

    /** Chinese first. */
    public void write(Writer out) throws IOException {
        for (Phrases words : Phrases.both(ReviewGraphReasons.class)) {
            String asked = words.text("asked", graph.items.size(), singles.alpha());
            if (singles.items() == 0) {
                out.write(words.joined(List.of(words.text("nothing"), asked)) + "\n");
                continue;
            }
            out.write(words.joined(List.of(words.text("unusual", singles.items()), asked)) + "\n");
            for (int item : items()) {
                out.write(words.joined(item(words, item)) + "\n");
            }
            for (int user : users()) {
                out.write(words.joined(user(words, user)) + "\n");
            }
        }
    }

    private int[] items() {
        return IntStream.range(0, graph.items.size())
                .filter(singles::item)
                .boxed()
                .sorted(Comparator.comparingDouble(singles::logChance).thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .mapToInt(each -> each)
                .toArray();
    }

    private int[] users() {
        return IntStream.range(0, graph.users.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer user) -> -found.userSuspicion(user))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .mapToInt(each -> each)
                .toArray();
    }

    private List<String> item(Phrases words, int item) {
        List<String> said = new ArrayList<>();
        said.add(words.text(
                "item",
                graph.texts.text(graph.items.id(item)),
                singles.visitors(item),
                singles.singles(item),
                Phrases.tenths(singles.expected(item))));
        said.add(words.text("beyond", Phrases.power(singles.logChance(item))));
        said.add(words.text("item.for"));
        return said;
    }

    private List<String> user(Phrases words, int user) {
        GuiltByAssociation company = found.company();
        List<String> said = new ArrayList<>();
        int count = graph.count(user);
        said.add(words.text("user", graph.texts.text(graph.users.id(user)), count));
        double others = 0;
        double tilt = 0;
        for (int at = graph.visits[user]; at < graph.visits[user + 1]; at++) {
            others += company.others(user, graph.item[at]) / count;
            tilt += company.clientele().tilt(graph.item[at]) / count;
        }
        said.add(words.text("user.others", hundredths(others), hundredths(company.usual())));
        if (tilt > 0) {
            said.add(words.text("user.clientele.for"));
        }
        if (count > 1) {
            said.add(words.text("user.several.for"));
        }
        boolean there = IntStream.range(graph.visits[user], graph.visits[user + 1])
                .anyMatch(at -> singles.item(graph.item[at]));
        said.add(words.text(there ? "user.there" : "user.elsewhere"));
        return said;
    }

    private static long hundredths(double share) {
        return Math.round(100 * share);
    }
}
