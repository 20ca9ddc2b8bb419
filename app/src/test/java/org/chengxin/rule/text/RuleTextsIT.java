package org.chengxin.rule.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.chengxin.ServerTest;
import org.chengxin.evidence.FactPayload;
import org.chengxin.evidence.Seals;
import org.chengxin.evidencelog.merkle.Sha256;
import org.chengxin.rule.proposal.Wanted;
import org.chengxin.rule.text.TextKind.Shipped;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A text has versions, each in force from its day; what comes with the program changes none of them by itself. */
class RuleTextsIT extends ServerTest {

    private static final String NAME = "trial-of-texts";

    /** Long after anybody asks which decision tables are in force. */
    private static final LocalDate FIRST = LocalDate.of(2999, 1, 1);

    private static final LocalDate SECOND = FIRST.plusDays(10);

    private static final String UNREADABLE = "unreadable";

    @Autowired
    private Seals seals;

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
                (name, version, from, source) -> read(source) + " of " + from);
        return new RuleTexts<>(kind, sql, seals);
    }

    private static String read(String source) {
        if (source.equals(UNREADABLE)) {
            throw new IllegalArgumentException(source);
        }
        return source;
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
        assertThat(texts.inForce(NAME, SECOND.minusDays(1))).map(RuleText::rule).contains("first of " + FIRST);
        assertThat(texts.inForce(NAME, SECOND)).map(RuleText::rule).contains("second of " + SECOND);
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
    void whatIsNotYetCommittedOrIsTakenBackIsThereForNobodyElse() {
        keep("first", FIRST);
        transaction.executeWithoutResult(status -> {
            texts.keep(NAME, "second", SECOND);
            assertThat(texts.latest(NAME)).map(RuleText::version).contains(2);
            assertThat(texts.inForce(NAME, SECOND)).map(RuleText::source).contains("second");
            CompletableFuture.runAsync(this::onlyTheFirstIsThere).join();
            status.setRollbackOnly();
        });
        onlyTheFirstIsThere();
        keep("another second", SECOND);
        assertThat(texts.version(NAME, 2)).map(RuleText::source).contains("another second");
    }

    private void onlyTheFirstIsThere() {
        assertThat(texts.version(NAME, 2)).isEmpty();
        assertThat(texts.latest(NAME)).map(RuleText::source).contains("first");
        assertThat(texts.inForce(NAME, SECOND)).map(RuleText::source).contains("first");
    }

    @Test
    void anotherInstanceSeesItAtOnce() {
        keep("first", FIRST);
        assertThat(elsewhere.inForce(NAME, SECOND)).map(RuleText::version).contains(1);
        assertThat(elsewhere.versions(NAME)).hasSize(1);
        keep("second", SECOND);
        assertThat(elsewhere.inForce(NAME, SECOND)).map(RuleText::version).contains(2);
        assertThat(elsewhere.inForce(SECOND))
                .map(RuleText::source)
                .contains("second")
                .doesNotContain("first");
        assertThat(elsewhere.versions(NAME)).hasSize(2);
        assertThat(elsewhere.latest(NAME)).map(RuleText::version).contains(2);
    }

    /** An evaluation seals its rule with its figures, all of one moment. */
    @Test
    void aSnapshotSeesTheVersionOfItsMoment() {
        keep("first", FIRST);
        TransactionTemplate snapshot =
                new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.executeWithoutResult(status -> {
            assertThat(texts.has(NAME, "first")).isTrue();
            CompletableFuture.runAsync(() -> {
                        keep("second", SECOND);
                        assertThat(texts.inForce(NAME, SECOND))
                                .map(RuleText::source)
                                .contains("second");
                    })
                    .join();
            assertThat(texts.inForce(NAME, SECOND)).map(RuleText::source).contains("first");
        });
        assertThat(texts.inForce(NAME, SECOND)).map(RuleText::source).contains("second");
    }

    @Test
    void whatCanNoLongerBeReadIsShownAndReplaced() {
        keep(UNREADABLE, FIRST);
        RuleText<String> kept = elsewhere.inForce(NAME, FIRST).orElseThrow();
        assertThat(kept.source()).isEqualTo(UNREADABLE);
        assertThat(kept.digest()).isEqualTo(Sha256.hex(UNREADABLE));
        assertThatThrownBy(kept::rule).hasMessage(UNREADABLE);
        assertThat(elsewhere.latest(NAME)).contains(kept);
        keep("second", SECOND);
        assertThat(elsewhere.inForce(NAME, SECOND)).map(RuleText::rule).contains("second of " + SECOND);
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

    /** An approval locks the proposals first, then the texts; the other way round each would wait for the other. */
    @Test
    void aFileIsOfferedBeforeTheTableIsLocked() {
        keep("first", FIRST);
        List<Shipped> files =
                List.of(new Shipped(NAME, "second", SECOND), new Shipped(NAME + "-new", "first of it", FIRST));
        transaction.executeWithoutResult(status -> {
            assertThat(texts.ship(files, offer -> {
                        offered.add(offer);
                        CompletableFuture.runAsync(() -> keep("third", SECOND))
                                .orTimeout(20, TimeUnit.SECONDS)
                                .join();
                    }))
                    .extracting(RuleText::name)
                    .containsExactly(NAME + "-new");
            status.setRollbackOnly();
        });
        assertThat(offered).hasSize(1);
    }
}
