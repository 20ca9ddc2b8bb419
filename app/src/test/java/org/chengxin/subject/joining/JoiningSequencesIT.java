package org.chengxin.subject.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Shop;
import org.chengxin.subject.Subjects;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever is joined and separated in whatever order: each subject has its own again, and old addresses lead there. */
class JoiningSequencesIT extends ServerTest {

    private static final int FIRMS = 6;
    private static final int STEPS = 40;

    @Autowired
    private Joinings joinings;

    @Autowired
    private Subjects subjects;

    @LocalServerPort
    private int port;

    private final List<SubjectId> firms = new ArrayList<>();

    /** The slow oracle: who was joined to whom. */
    private final Map<SubjectId, SubjectId> joined = new HashMap<>();

    @Test
    void everySubjectHasItsOwnAgainAfterAnySequence() {
        long seed = 20_261_128;
        Random random = new Random(seed);
        firms(7_100);
        for (int step = 0; step < STEPS; step++) {
            SubjectId one = firms.get(random.nextInt(FIRMS));
            SubjectId other = firms.get(random.nextInt(FIRMS));
            if (joined.containsKey(one) && random.nextBoolean()) {
                joinings.separate(one);
                joined.remove(one);
            } else if (!joined.containsKey(one) && !end(other).equals(end(one))) {
                joinings.join(one, other);
                joined.put(one, other);
            }
            check("seed " + seed + ", step " + step);
        }
        List.copyOf(joined.keySet()).forEach(alias -> {
            joinings.separate(alias);
            joined.remove(alias);
        });
        check("all separated");
    }

    @Test
    void anOldAddressLeadsToTheSubjectAndAfterASeparationToAChoice() {
        firms(7_200);
        SubjectId alias = firms.get(0);
        SubjectId same = firms.get(1);
        joinings.join(alias, same);
        Visitor visitor = new Visitor(port);
        var moved = visitor.get("/subjects/" + alias);
        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(moved.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/subjects/" + same));
        assertThat(visitor.get("/subjects/" + same).body()).doesNotContain("id=\"divided\"");
        joinings.separate(alias);
        var page = visitor.get("/subjects/" + same);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("id=\"divided\"", "/subjects/" + alias);
        assertThat(visitor.get("/subjects/" + alias).body()).contains("id=\"divided\"", "/subjects/" + same);
    }

    private void check(String when) {
        for (SubjectId firm : firms) {
            Set<SubjectId> together =
                    firms.stream().filter(each -> end(each).equals(end(firm))).collect(Collectors.toSet());
            assertThat(new HashSet<>(subjects.identities(firm))).as(when).isEqualTo(together);
            assertThat(subjects.find(firm).orElseThrow().id()).as(when).isEqualTo(end(firm));
            assertThat(subjects.shops(firm).stream().map(Shop::name).toList())
                    .as(when)
                    .containsExactlyInAnyOrderElementsOf(together.stream()
                            .map(each -> "店" + firms.indexOf(each))
                            .toList());
        }
    }

    private SubjectId end(SubjectId of) {
        SubjectId end = of;
        while (joined.containsKey(end)) {
            end = joined.get(end);
        }
        return end;
    }

    private void firms(int number) {
        Member platform = city().newMember("platform");
        for (int each = 0; each < FIRMS; each++) {
            String code = Codes.social("620421", number + each);
            city().create(platform.token(), "merchant", "m" + each, """
                    {"name":"序列%d贸易有限公司","kind":"enterprise","code":"%s"}""".formatted(number + each, code));
            city().create(
                            platform.token(),
                            "shop",
                            "s" + each,
                            "{\"merchant\":\"m%d\",\"name\":\"店%d\"}".formatted(each, each));
            firms.add(subjects.search(code).get(0).id());
        }
    }
}
