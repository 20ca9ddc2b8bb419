package org.chengxin.rule.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chengxin.ServerTest;
import org.chengxin.evidence.FactPayload;
import org.chengxin.evidence.Seals;
import org.chengxin.rule.proposal.Wanted;
import org.chengxin.rule.text.TextKind.Shipped;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A text has versions, each in force from its day; what comes with the program changes none of them by itself. */
class RuleTextsIT extends ServerTest {

    private static final String NAME = "trial-of-texts";

    /** Long after anybody asks which decision tables are in force. */
    private static final LocalDate FIRST = LocalDate.of(2999, 1, 1);

    private static final LocalDate SECOND = FIRST.plusDays(10);

    @Autowired
    private Seals seals;

    @Autowired
    private Clock clock;

    @Autowired
    private TransactionTemplate transaction;

    private final List<Wanted> offered = new ArrayList<>();
    private RuleTexts<String> texts;
    private RuleTexts<String> elsewhere;

    @BeforeEach
    void opens() {
        texts = texts();
        elsewhere = texts();
    }

    /** One per instance of the program. */
    private RuleTexts<String> texts() {
        TextKind<String> kind = new TextKind<>(
                "trial",
                "rule.decision_table",
                "name",
                (id, name, version, digest, from) -> FactPayload.of("decision-table", id)
                        .with("digest", digest)
                        .fact(),
                (name, version, from, source) -> source + " of " + from);
        return new RuleTexts<>(kind, sql, seals, clock);
    }

    @AfterEach
    void nothingStays() {
        sql.sql("delete from rule.decision_table where name = :name")
                .param("name", NAME)
                .update();
    }

    private void keep(String source, LocalDate from) {
        transaction.executeWithoutResult(status -> texts.keep(NAME, source, from));
    }

    private List<RuleText<String>> ship(String... sources) {
        List<Shipped> files = new ArrayList<>();
        for (String source : sources) {
            files.add(new Shipped(NAME, source, FIRST.plusDays(files.size())));
        }
        return transaction.execute(status -> texts.ship(files, offered::add));
    }

    @Test
    void theVersionOfADayIsTheLatestThatHasBegun() {
        keep("first", FIRST);
        keep("second", SECOND);
        assertThat(texts.inForce(NAME, FIRST.minusDays(1))).isEmpty();
        assertThat(texts.inForce(NAME, SECOND.minusDays(1))).contains("first of " + FIRST);
        assertThat(texts.inForce(NAME, SECOND)).contains("second of " + SECOND);
        assertThat(texts.inForce(SECOND))
                .filteredOn(each -> each.name().equals(NAME))
                .extracting(RuleText::version)
                .containsExactly(2);
        assertThat(texts.versions(NAME)).extracting(RuleText::source).containsExactly("second", "first");
        assertThat(texts.version(NAME, 1)).map(RuleText::rule).contains("first of " + FIRST);
        assertThat(texts.version(NAME, 3)).isEmpty();
        assertThat(texts.has(NAME, "first")).isTrue();
        assertThat(texts.has(NAME, "third")).isFalse();
        assertThat(texts.has(texts.versions(NAME).get(0).fact())).isTrue();
    }

    @Test
    void whatIsTakenBackWasNeverThere() {
        keep("first", FIRST);
        transaction.executeWithoutResult(status -> {
            texts.keep(NAME, "second", SECOND);
            assertThat(texts.latest(NAME)).map(RuleText::version).contains(2);
            status.setRollbackOnly();
        });
        assertThat(texts.version(NAME, 2)).isEmpty();
        assertThat(texts.latest(NAME)).map(RuleText::source).contains("first");
    }

    @Test
    void anotherInstanceProposesOnTheVersionThatIsStored() {
        keep("first", FIRST);
        assertThat(elsewhere.versions(NAME)).hasSize(1);
        keep("second", SECOND);
        assertThat(elsewhere.latest(NAME)).map(RuleText::version).contains(2);
    }

    @Test
    void filesOfAnUnknownNameAreInForceAndAChangedOneIsOffered() {
        assertThat(ship("first", "second")).extracting(RuleText::version).containsExactly(1, 2);
        assertThat(ship("first", "second")).isEmpty();
        assertThat(offered).isEmpty();
        assertThat(ship("first", "third")).isEmpty();
        assertThat(offered).containsExactly(new Wanted("trial", NAME, "third", "随程序发布", FIRST.plusDays(1)));
        assertThat(texts.versions(NAME)).hasSize(2);
    }
}
