package org.chengxin.measure.execution;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chengxin.job.Job;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters;
import org.chengxin.measure.execution.ExecutionStore.News;
import org.chengxin.measure.execution.ExecutionStore.Untold;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells every executor that a measure was suspended, goes on, or has ended, by a step of the case of its order. */
@Component
class MeasureNews implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(MeasureNews.class);

    private static final int PAGE = 200;

    private final ExecutionStore store;
    private final Matters matters;
    private final Texts texts;
    private final TransactionTemplate transaction;

    MeasureNews(ExecutionStore store, Matters matters, Texts texts, TransactionTemplate transaction) {
        this.store = store;
        this.matters = matters;
        this.texts = texts;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "measure-news";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run() {
        List<Untold> page;
        long told;
        do {
            page = store.untold(PAGE);
            told = page.stream().filter(this::isTold).count();
        } while (told == PAGE);
    }

    private boolean isTold(Untold untold) {
        try {
            transaction.executeWithoutResult(status -> {
                store.told(untold.matter(), untold.news());
                matters.perform(
                        new MatterId(untold.matter()),
                        untold.news().marks(),
                        Map.of("reason", texts.in(Locale.CHINESE, "measure.news." + word(untold))));
            });
            return true;
        } catch (ProblemException refused) {
            LOG.warn(
                    "the executor of {} will be told again: {}",
                    untold.matter(),
                    refused.problem().code());
            return false;
        }
    }

    /** A platform is told that its advice is withdrawn; whoever was ordered is told what to do. */
    private static String word(Untold untold) {
        String word =
                untold.news() == News.END ? untold.ending() : untold.news().word();
        return untold.advice() ? word + ".advice" : word;
    }
}
