package org.chengxin.subject.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.chengxin.ServerTest;
import org.chengxin.subject.Naming;
import org.chengxin.subject.Subject;
import org.chengxin.subject.matching.MatchKeys;
import org.chengxin.subject.name.Pinyin;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Where thousands of firms share a part of their names, a misspelt search finds by the parts that few have, and reads no
 * thousands.
 */
class CommonNamesIT extends ServerTest {

    private static final UUID SEAL = UUID.randomUUID();
    private static final int NAMES = 6_000;
    private static final int FIRST = 0x4E00;
    private static final String COMMON = "电子商务贸易有限公司";

    @Autowired
    private SubjectSearch search;

    @Autowired
    private SearchStore store;

    private final Random random = new Random(654_871);

    private String own() {
        StringBuilder name = new StringBuilder();
        for (int each = 0; each < 4; each++) {
            name.appendCodePoint(FIRST + random.nextInt(3_000));
        }
        return name.toString();
    }

    private void fill(List<String> names) {
        owner().sql("""
                insert into subject.subject (id, nature, name, likeness, grams, phonetic, seal, updated_at)
                select uuidv7(), 'ENTERPRISE', n, string_to_array(k, E'\\n'), string_to_array(g, E'\\n'),
                       string_to_array(p, E'\\n'), :seal, now()
                from unnest(cast(:names as text[]), cast(:keys as text[]), cast(:grams as text[]), cast(:sounds as text[]))
                    as u (n, k, g, p)""")
                .param("seal", SEAL)
                .param("names", names.toArray(String[]::new))
                .param("keys", joined(names, MatchKeys::of))
                .param("grams", joined(names, Naming::grams))
                .param("sounds", joined(names, Pinyin::pairs))
                .update();
        // the program may not; the database does it by itself
        owner().sql("analyze subject.subject").update();
    }

    private static String[] joined(List<String> names, Function<String, List<String>> keys) {
        return names.stream().map(name -> String.join("\n", keys.apply(name))).toArray(String[]::new);
    }

    @Test
    void theRarePartsFindAndTheCommonOnesAreNotRead() {
        try {
            List<String> names = new ArrayList<>();
            for (int each = 0; each < NAMES; each++) {
                names.add(own() + COMMON);
            }
            fill(names);

            String wanted = names.get(NAMES / 2);
            String misspelt = wanted.substring(0, 3) + "鱻" + wanted.substring(4);
            assertThat(search.search(misspelt)).extracting(Subject::name).contains(wanted);

            assertThat(store.sharing(Naming.grams("电子商务贸易"), 300))
                    .as("six thousand have these parts")
                    .isEmpty();
            assertThat(store.soundingAlike(Pinyin.pairs("电子商务贸易"), 300)).isEmpty();
            List<String> mixed = new ArrayList<>(Naming.grams("电子商务贸易"));
            mixed.addAll(Naming.grams(wanted.substring(0, 4)));
            assertThat(store.sharing(mixed, 300))
                    .as("the rare parts among them still lead to it")
                    .extracting(SearchStore.Named::name)
                    .contains(wanted)
                    .hasSizeLessThan(100);
            assertThat(search.search(wanted)).extracting(Subject::name).containsOnlyOnce(wanted);
            assertThat(search.suggest(wanted.substring(0, 4))).contains(wanted);
        } finally {
            owner().sql("delete from subject.subject where seal = :seal")
                    .param("seal", SEAL)
                    .update();
            owner().sql("analyze subject.subject").update();
        }
    }
}
