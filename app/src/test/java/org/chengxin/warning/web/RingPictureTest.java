package org.chengxin.warning.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.chengxin.warning.web.RingPicture.Edge;
import org.chengxin.warning.web.RingPicture.Node;
import org.chengxin.warning.web.RingPicture.Pair;
import org.junit.jupiter.api.Test;

class RingPictureTest {

    private static final long SEED = 20_261_126L;

    @Test
    void buyersStandLeftSellersRightAndALineIsAsThickAsTheirDealings() {
        RingPicture picture = RingPicture.of(
                List.of(new Pair("a", "x"), new Pair("b", "x"), new Pair("a", "x"), new Pair("a", "y")),
                Set.of("a", "x"));

        assertThat(picture.nodes()).extracting(Node::name).containsExactly("a", "b", "x", "y");
        assertThat(picture.nodes()).extracting(Node::seller).containsExactly(false, false, true, true);
        assertThat(picture.nodes()).extracting(Node::named).containsExactly(true, false, true, false);
        assertThat(picture.edges()).extracting(Edge::weight).containsExactly(2, 1, 1);
        assertThat(picture.left()).isZero();
        Node a = picture.nodes().get(0);
        Node x = picture.nodes().get(2);
        assertThat(a.x()).isLessThan(x.x());
        assertThat(picture.edges().get(0)).isEqualTo(new Edge(a.x(), a.y(), x.x(), x.y(), 2));
    }

    @Test
    void whatDoesNotFitIsCountedAndWhatFitsStaysWithinTheFrame() {
        Random random = new Random(SEED);
        List<Pair> pairs = new ArrayList<>();
        for (int pair = 0; pair < 2_000; pair++) {
            pairs.add(new Pair("b" + random.nextInt(500), "s" + random.nextInt(30)));
        }

        RingPicture picture = RingPicture.of(pairs, Set.of());

        assertThat(picture.nodes()).hasSizeLessThanOrEqualTo(201);
        assertThat(picture.nodes())
                .allSatisfy(node -> assertThat(node.y()).isBetween(0, picture.height()))
                .allSatisfy(node -> assertThat(node.x()).isBetween(0, picture.width()));
        int drawn = picture.edges().stream().mapToInt(Edge::weight).sum();
        assertThat(drawn + picture.left()).as("seed %d", SEED).isEqualTo(pairs.size());
        assertThat(new HashSet<>(picture.nodes())).hasSameSizeAs(picture.nodes());
    }
}
