package org.chengxin.benchmarks.matter;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.chengxin.account.Caller;
import org.chengxin.benchmarks.matter.BenchmarkTown.Queue;
import org.jspecify.annotations.Nullable;

/** The rows of made-up complaints: most of them closed, every n-th open in one of three stages. */
final class StockRows {

    private static final int SMALL = 60;
    private static final long FIRST_MILLISECOND = 1_640_000_000_000L;

    private static final List<String> STEPS = List.of("open", "assign", "accept", "to-mediation", "terminate");
    private static final List<String> STAGES =
            List.of("received", "received", "received", "negotiating", "mediating", "terminated");

    private final BenchmarkTown town;
    private final LocalDate today;
    private final int openEvery;

    /** An encrypted name and contact, the same for all. */
    private final String details;

    StockRows(BenchmarkTown town, LocalDate today, int openEvery, String details) {
        this.town = town;
        this.today = today;
        this.openEvery = openEvery;
        this.details = "\\\\x" + details;
    }

    long openUpTo(long cases) {
        return (cases + openEvery - 1) / openEvery;
    }

    /** Table → its rows as COPY takes them. */
    Map<String, StringBuilder> texts(long from, long to) {
        Map<String, StringBuilder> texts = new LinkedHashMap<>();
        for (String table : List.of(
                "matter (id, definition, version, number, stage, opened, ended, acts, revision, receipt, due)",
                "participant (matter, role, kind, subject, organisation, desk, details, name_index, reason, place, "
                        + "handler, definition, due, waits, open, fact)",
                "act (matter, act, step, role, account, organisation, stage_from, stage_to, day, at, form, form_fact, "
                        + "stands, actor, key, digest, fact, seal)",
                "clock (matter, clock, state, started, base, \"left\", unit, due, provisional, unconfirmed, confirmed, "
                        + "extensions, next, told)")) {
            texts.put(table, new StringBuilder());
        }
        List<StringBuilder> four = List.copyOf(texts.values());
        for (long index = from; index < to; index++) {
            new Case(index).write(four.get(0), four.get(1), four.get(2), four.get(3));
        }
        return texts;
    }

    private Queue queue(long index) {
        if (index % openEvery != 0) {
            return town.queues().get((int) (index % town.queues().size()));
        }
        long open = index / openEvery;
        if (open < SMALL) {
            return town.smallest();
        }
        return open % 5 == 0
                ? town.largest()
                : town.queues().get((int) (open % (town.queues().size() - 1)));
    }

    /** One complaint with all of its rows. */
    private final class Case {

        private final SplittableRandom random;
        private final long index;
        private final UUID id;
        private final boolean open;
        private final int acts;
        private final Queue queue;
        private final Caller handler;
        private final LocalDate opened;
        private final String due;

        Case(long index) {
            this.index = index;
            random = new SplittableRandom(index);
            id = ordered(0);
            open = index % openEvery == 0;
            acts = open ? List.of(1, 3, 4).get((int) (index / openEvery % 3)) : STEPS.size();
            queue = queue(index);
            handler = queue.handlers().get((int) (index / 7 % queue.handlers().size()));
            opened = open ? today.minusDays(random.nextInt(30)) : today.minusDays(100 + index % 1500);
            due = open ? today.plusDays(random.nextInt(60) - 10).toString() : "infinity";
        }

        /** Version 7: in the order of the cases. */
        private UUID ordered(int part) {
            long high = FIRST_MILLISECOND + index * 10 + part << 16 | 0x7000 | random.nextInt(0x1000);
            return new UUID(high, random.nextLong() >>> 2 | 0x8000000000000000L);
        }

        private String bytes() {
            return "\\\\x"
                    + "%016x%016x%016x%016x"
                            .formatted(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
        }

        void write(StringBuilder matter, StringBuilder participant, StringBuilder act, StringBuilder clock) {
            row(
                    matter,
                    id,
                    "complaint",
                    1,
                    "存〔2025〕诉%08d号".formatted(index),
                    STAGES.get(acts),
                    opened,
                    open ? null : opened.plusDays(40),
                    acts,
                    acts,
                    bytes(),
                    due);
            boolean answers = open && acts == 3;
            UUID first = ordered(1);
            party(participant, "complainant", null, null, null, details, bytes(), null, false, first);
            UUID platform = index % 2 == 0 ? town.platform().id().value() : null;
            party(participant, "respondent", ordered(2), platform, platform, details, bytes(), null, answers, first);
            UUID office = queue.office().id().value();
            UUID person = open && acts == 1 ? null : handler.account();
            party(participant, "handler", null, office, office, null, null, person, open && !answers, first);
            for (int number = 1; number <= acts; number++) {
                UUID fact = number == 1 ? first : ordered(2 + number);
                row(
                        act,
                        id,
                        number,
                        STEPS.get(number - 1),
                        "handler",
                        handler.account(),
                        office,
                        STAGES.get(number - 1),
                        STAGES.get(number),
                        opened.plusDays(number),
                        opened.plusDays(number) + " 10:00:00+08",
                        number == 1 ? "complaint" : null,
                        fact,
                        true,
                        handler.account(),
                        number == 1 ? new UUID(random.nextLong(), random.nextLong()) : null,
                        bytes(),
                        fact,
                        fact);
            }
            clock(clock, "acceptance", open && acts == 1);
            if (acts >= 3) {
                clock(clock, "negotiation", answers);
                clock(clock, "mediation", open);
            }
        }

        private void party(StringBuilder to, String role, @Nullable Object... values) {
            boolean office = role.equals("handler");
            row(
                    to,
                    id,
                    role,
                    office ? "OFFICE" : "PARTY",
                    values[0],
                    values[1],
                    values[2],
                    values[3],
                    values[4],
                    office ? "place" : null,
                    office ? queue.district() : null,
                    values[5],
                    "complaint",
                    due,
                    values[6],
                    open,
                    values[7]);
        }

        /** What has run out was told already, so that nothing is to be done about the stock while it is measured. */
        private void clock(StringBuilder to, String name, boolean runs) {
            LocalDate last = runs ? LocalDate.parse(due) : opened.plusDays(9);
            boolean over = last.isBefore(today.plusDays(1));
            row(
                    to,
                    id,
                    name,
                    runs ? over ? "OVERDUE" : "RUNNING" : "ENDED",
                    opened,
                    opened,
                    7,
                    "WORKING_DAYS",
                    last,
                    false,
                    false,
                    false,
                    0,
                    runs && !over ? last.plusDays(1) : null,
                    runs && over ? 3 : 0);
        }
    }

    private static void row(StringBuilder to, @Nullable Object... values) {
        for (int index = 0; index < values.length; index++) {
            to.append(index == 0 ? "" : "\t").append(values[index] == null ? "\\N" : values[index]);
        }
        to.append('\n');
    }
}
