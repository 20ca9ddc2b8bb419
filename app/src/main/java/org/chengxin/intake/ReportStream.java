package org.chengxin.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.chengxin.account.Organisation;
import org.chengxin.intake.Reports.ItemProblem;
import org.chengxin.intake.Reports.Result;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes a stream of reports, one a line (NDJSON), in bounded memory: a thousand at a time are sealed and answered, so that what
 * was answered is kept whatever becomes of the rest, and nothing of a batch that was not answered.
 */
@Component
class ReportStream {

    private static final int ITEMS = 1_000;
    private static final int BYTES = 4 << 20;

    /** A stream holds one of its reporter's places no longer: who has more to send begins another. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Submissions submissions;
    private final Texts texts;
    private final JsonMapper json;
    private final Clock clock;

    ReportStream(Submissions submissions, Texts texts, JsonMapper json, Clock clock) {
        this.clock = clock;
        this.submissions = submissions;
        this.texts = texts;
        this.json = json;
    }

    /**
     * The answer to one line.
     *
     * @param line number of the line in the body, from 1
     */
    record LineResult(
            long line,
            String key,
            String status,
            @Nullable String id,
            List<ItemProblem> problems,
            @Nullable Boolean unattributed) {}

    /** The line after those of a batch. */
    record Promised(Receipt receipt) {}

    /** The last line of an answer: the whole body was read, and every line before has its answer. */
    record Total(long items, long created, long duplicates, long rejected) {}

    /** The last line of an answer that broke off: nothing after the last answered line is kept. */
    record Ended(String code, String title) {}

    /** Where the answers go; opened with the first one, so that a request refused at once has a status of its own. */
    @FunctionalInterface
    interface Answer {
        OutputStream open() throws IOException;
    }

    /** The body, opened once the reporter has a place. */
    @FunctionalInterface
    interface Body {
        InputStream open() throws IOException;
    }

    /** @throws ProblemException if the request is refused before anything was answered */
    void take(Organisation reporter, Body body, Answer answer) throws IOException, InterruptedException {
        submissions.hold(reporter, () -> {
            new Run(reporter, new Lines(body.open()), answer).run();
            return true;
        });
    }

    private final class Run {

        private final Organisation reporter;
        private final Lines lines;
        private final Answer answer;
        private final Instant end = clock.instant().plus(LONGEST);
        private @Nullable OutputStream out;
        private long items;
        private long created;
        private long duplicates;

        Run(Organisation reporter, Lines lines, Answer answer) {
            this.reporter = reporter;
            this.lines = lines;
            this.answer = answer;
        }

        void run() throws IOException, InterruptedException {
            try {
                for (List<Lines.Line> batch = batch(); !batch.isEmpty(); batch = batch()) {
                    answer(batch, submissions.take(reporter, batch, lines.digest()));
                    if (clock.instant().isAfter(end)) {
                        throw new ProblemException(IntakeProblem.STREAM_LONG, "");
                    }
                }
            } catch (ProblemException refused) {
                if (out == null) {
                    throw refused;
                }
                String code = refused.problem().code();
                write(new Ended(code, texts.of("intake.stream.ended")));
                return;
            }
            if (items == 0) {
                throw new ProblemException(IntakeProblem.SHAPE, "");
            }
            write(new Total(items, created, duplicates, items - created - duplicates));
        }

        private List<Lines.Line> batch() throws IOException {
            List<Lines.Line> batch = new ArrayList<>();
            long bytes = 0;
            while (batch.size() < ITEMS && bytes < BYTES) {
                Lines.Line line = lines.next();
                if (line == null) {
                    break;
                }
                batch.add(line);
                bytes += line.bytes().length;
            }
            return batch;
        }

        private void answer(List<Lines.Line> batch, Submissions.Taken taken) throws IOException {
            List<Result> results = taken.results();
            for (int index = 0; index < results.size(); index++) {
                Result each = results.get(index);
                items++;
                created += each.status().equals("created") ? 1 : 0;
                duplicates += each.status().equals("duplicate") ? 1 : 0;
                write(new LineResult(
                        batch.get(index).number(),
                        each.key(),
                        each.status(),
                        each.id(),
                        each.problems(),
                        each.unattributed()));
            }
            write(new Promised(taken.receipt()));
            opened().flush();
        }

        private void write(Object line) throws IOException {
            opened().write(json.writeValueAsBytes(line));
            opened().write('\n');
        }

        private OutputStream opened() throws IOException {
            OutputStream open = out;
            if (open == null) {
                open = answer.open();
                out = open;
            }
            return open;
        }
    }
}
