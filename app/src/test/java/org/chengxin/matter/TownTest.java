package org.chengxin.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chengxin.ServerTest;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.evidence.feed.Feed;
import org.chengxin.matter.Matters.Act;
import org.chengxin.matter.Matters.Moved;
import org.chengxin.matter.Matters.Opened;
import org.chengxin.matter.Matters.Opening;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.FactId;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** The usual town, its matters, and what its tests ask again and again. */
public abstract class TownTest extends ServerTest {

    @Autowired
    protected Matters matters;

    @Autowired
    protected Accounts accounts;

    @Autowired
    protected LegalClock clock;

    @Autowired
    private Feed facts;

    protected Town town;

    @BeforeEach
    void goesToTown() {
        town = Town.usual(city(), accounts, matters, sql);
    }

    /** One in which nobody else opens anything. */
    protected Town quietTown() {
        return new Town(city(), accounts, matters, sql);
    }

    /** A definition with branches, links, files and dates, handled by the town's offices; returns its name. */
    protected String branches() {
        return define("branches", "branches.yaml");
    }

    private String define(String prefix, String resource) {
        String name = prefix + "-" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        try (var file = TownTest.class.getResourceAsStream(resource)) {
            String yaml = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            town.define(name, 1, yaml.replace("NAME", name).replace("DEPARTMENT", town.department));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return name;
    }

    protected Opened open(String definition, Map<String, Object> more) {
        Map<String, Object> form = new LinkedHashMap<>(Map.of("name", "王小明", "rival", "无此登记的店", "place", "330106"));
        form.putAll(more);
        return matters.open(new Opening(definition, Actor.NOBODY, Channel.PUBLIC, Town.key(), form));
    }

    /** An act of somebody who knows how far the matter is. */
    protected Moved actKnowing(MatterId id, Actor actor, String step, int known, Map<String, Object> form) {
        return matters.act(new Act(id, actor, step, known, Town.key(), form));
    }

    protected static Matter.Entry last(Matter matter) {
        return matter.acts().get(matter.acts().size() - 1);
    }

    protected static Matter.Deadline clockOf(Matter matter, String name) {
        return matter.clocks().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    protected static long taken(Matter matter, String step) {
        return matter.acts().stream().filter(act -> act.step().equals(step)).count();
    }

    /** The steps of a matter that somebody's feed tells. */
    protected List<String> followed(MatterId id, Caller caller) {
        awaitPositions(id);
        List<String> steps = new ArrayList<>();
        String cursor = null;
        for (boolean more = true; more; ) {
            Matters.Feed feed = matters.after(cursor, Matters.PAGE, caller);
            feed.changes().stream()
                    .filter(change -> change.id().equals(id))
                    .forEach(change -> steps.add(change.step()));
            cursor = feed.cursor();
            more = feed.more();
        }
        return steps;
    }

    /** An act has no position in the feed until its entry is sequenced. */
    private void awaitPositions(MatterId id) {
        List<FactId> acts = sql.sql("select fact from matter.act where matter = :id")
                .param("id", id.value())
                .query((row, number) -> new FactId(row.getObject(1, UUID.class)))
                .list();
        eventually().until(() -> facts.positions(acts).size() == acts.size());
    }

    protected long messages(Organisation office) {
        return sql.sql("select count(*) from account.notice where organisation = :id")
                .param("id", office.id().value())
                .query(Long.class)
                .single();
    }

    /** What was sealed of an act. */
    protected String sealed(Matter.Entry act) {
        return new String(proofs.open(act.fact()).orElseThrow().payload(), StandardCharsets.UTF_8);
    }

    /** Nothing is written twice and nothing is left out: the acts are numbered from 1, each sealed once. */
    protected void assertWhole(MatterId id) {
        var numbers = sql.sql("select act from matter.act where matter = :id order by act")
                .param("id", id.value())
                .query(Integer.class)
                .list();
        assertThat(numbers)
                .containsExactlyElementsOf(java.util.stream.IntStream.rangeClosed(1, numbers.size())
                        .boxed()
                        .toList());
        assertThat(sql.sql("select acts from matter.matter where id = :id")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(numbers.size());
    }
}
