package org.chengxin.measure.execution;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chengxin.job.Job;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters;
import org.chengxin.measure.catalogue.Catalogue;
import org.chengxin.measure.catalogue.CatalogueItem;
import org.chengxin.measure.catalogue.CatalogueItem.Look;
import org.chengxin.measure.catalogue.CatalogueItem.Nature;
import org.chengxin.measure.execution.LaterLookStore.Unseen;
import org.chengxin.measure.execution.LookPolicy.Seen;
import org.chengxin.outbound.Outbound;
import org.chengxin.outbound.OutboundException;
import org.chengxin.outbound.Reply;
import org.chengxin.shared.ProblemException;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.chengxin.web.Texts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 回看: fetches the pages that executors named as anybody would. An executor that said it acted and did not is asked again, by a
 * sealed step of its order; a page that nobody can open proves nothing.
 */
@Component
class LaterLooks implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(LaterLooks.class);

    private static final int PAGE = 50;
    private static final int LONGEST_PAGE = 1 << 19;
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration AGAIN = Duration.ofDays(1);

    private final LaterLookStore store;
    private final Catalogue catalogue;
    private final Subjects subjects;
    private final Matters matters;
    private final Outbound outbound;
    private final Texts texts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LaterLooks(
            LaterLookStore store,
            Catalogue catalogue,
            Subjects subjects,
            Matters matters,
            Outbound outbound,
            Texts texts,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.subjects = subjects;
        this.matters = matters;
        this.outbound = outbound;
        this.texts = texts;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "measure-looks";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    /** A round looks at a page's worth, each at most once a day. */
    @Override
    public void run() {
        store.unseen(clock.instant().minus(AGAIN), PAGE).forEach(this::look);
    }

    private void look(Unseen unseen) {
        CatalogueItem item =
                catalogue.version(unseen.item(), unseen.version()).orElseThrow().rule();
        Look expected = item.look();
        String word = expected == null ? null : seen(unseen, expected);
        // what was seen stays, also where the case has moved meanwhile
        transaction.executeWithoutResult(status -> store.seen(unseen.execution().matter(), word, clock.instant()));
        if (Seen.MISSING.word().equals(word)) {
            askAgain(unseen, item.nature());
        }
    }

    /** A word of what was found; {@code unreachable} where the answer says nothing. */
    private String seen(Unseen unseen, Look expected) {
        String subject = subjects.find(unseen.subject()).map(Subject::name).orElse("");
        return fetch(unseen.execution().address())
                .flatMap(reply -> LookPolicy.judge(
                        expected, reply.status(), new String(reply.body(), StandardCharsets.UTF_8), subject))
                .map(Seen::word)
                .orElse("unreachable");
    }

    private Optional<Reply> fetch(@Nullable String address) {
        try {
            return Optional.of(outbound.get(URI.create(String.valueOf(address)), LONGEST_PAGE, TIMEOUT));
        } catch (OutboundException | IllegalArgumentException away) {
            return Optional.empty();
        }
    }

    private void askAgain(Unseen unseen, Nature nature) {
        try {
            matters.perform(
                    new MatterId(unseen.execution().matter()),
                    Set.of(OrderMark.MISSING),
                    Map.of(
                            "reason",
                            texts.in(
                                    Locale.CHINESE,
                                    nature == Nature.ADVICE ? "measure.look.missing.advice" : "measure.look.missing")));
        } catch (ProblemException moved) {
            LOG.info(
                    "order {} is no longer where it was looked at: {}",
                    unseen.execution().number(),
                    moved.problem().code());
        }
    }
}
