package org.chengxin.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.Caller;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.access.Purpose;
import org.chengxin.matter.definition.ClockDefinition.Unit;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.shared.Label;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/** Opens matters, takes their steps and shows them; every refusal is a {@link MatterProblem}. */
public interface Matters {

    /** Any act may have been the last. */
    int ANY = -1;

    /** The longest page of an inbox or of the feed. */
    int PAGE = 200;

    /**
     * @param key of the request, 1 to 200 characters: the same actor, key and form answer the same again; of a stranger it
     *     must be random and of 16 characters at least
     * @param form field → text, number, truth, list (choices, ids of files) or list of maps (a table); texts are read as
     *     what the field holds; a party is {@code {words, subject?}} or its words
     */
    record Opening(String definition, Actor actor, Channel channel, String key, Map<String, Object> form) {}

    /** @param receipt the secret of a stranger; null for others */
    record Opened(MatterId id, String number, @Nullable String receipt, boolean repeated) {}

    /** @param expectedAct the last act that the actor knows of, or {@link #ANY} */
    record Act(MatterId matter, Actor actor, String step, int expectedAct, String key, Map<String, Object> form) {}

    /** @param pending the act stands only when a second person confirms */
    record Moved(int act, String stage, boolean pending) {}

    /** Which due dates. */
    enum Due {
        ANY,
        /** Within three days, or today. */
        SOON,
        OVERDUE,
        /** Reckoned beyond the announced holidays. */
        PROVISIONAL
    }

    /** Whether matters are over. */
    enum State {
        OPEN,
        CLOSED,
        ALL
    }

    /**
     * @param mine only what the caller is in charge of or stands in for
     * @param waiting only what waits for the caller's organisation to act; else all open matters that it takes part in
     * @param words a number, the exact name of a party, or at least two characters of the name of one that is not secret
     * @param charge who is in charge
     * @param place only what the office is competent for by this division
     * @param state open ones, closed ones or both; none that is closed waits
     * @param desk whose inbox; null for the caller's own
     * @param after {@link Inbox#next} of the page before
     */
    record InboxQuery(
            @Nullable String definition,
            Due due,
            boolean mine,
            boolean waiting,
            @Nullable String words,
            @Nullable Charge charge,
            @Nullable String place,
            State state,
            @Nullable Desk desk,
            @Nullable String after,
            int limit) {

        /** All open ones of the own desk. */
        public InboxQuery(
                @Nullable String definition,
                Due due,
                boolean mine,
                boolean waiting,
                @Nullable String words,
                @Nullable Charge charge,
                @Nullable String place,
                @Nullable String after,
                int limit) {
            this(definition, due, mine, waiting, words, charge, place, State.OPEN, null, after, limit);
        }

        /** @param office one that the caller's supervises; null: the own and all that it supervises */
        public record Desk(@Nullable OrganisationId office) {}

        /** @param handler null: nobody is in charge */
        public record Charge(@Nullable UUID handler) {}

        public static InboxQuery first(int limit) {
            return new InboxQuery(null, Due.ANY, false, true, null, null, null, null, limit);
        }
    }

    /**
     * Ordered by due date, those without one last.
     *
     * @param next for the following page; null at the end
     */
    record Inbox(List<Line> lines, @Nullable String next) {

        /**
         * @param unit in which the period counts that ends then; null where none does
         * @param role as what the caller's organisation takes part
         * @param pending whether an act waits for a second person; a party is told of its own alone
         * @param desk whose inbox it lies in
         */
        public record Line(
                MatterId id,
                String number,
                String definition,
                int version,
                String stage,
                LocalDate opened,
                @Nullable LocalDate due,
                @Nullable Unit unit,
                boolean provisional,
                boolean overdue,
                String role,
                @Nullable UUID handler,
                boolean pending,
                UUID desk,
                @Nullable LocalDate ended) {}
    }

    /**
     * A matter that another office would hand to the caller's, which is not competent by the table; nothing more is known of
     * it there until it is taken by {@code accept-transfer}.
     *
     * @param from the office that has it
     */
    record Offered(
            MatterId id, String number, String definition, Label kind, String from, String reason, LocalDate day) {}

    /** @param next where the next page begins, if there is one */
    record Offers(List<Offered> offered, @Nullable String next) {}

    /** What is open in one office, per definition and person in charge. */
    record Wall(OrganisationId office, List<Line> lines) {

        /** @param handler null: nobody is in charge */
        public record Line(
                String definition, @Nullable UUID handler, long open, long soon, long overdue, long provisional) {}
    }

    /** What is open in the caller's office and in each that it supervises. */
    record Overview(List<Line> lines) {

        public record Line(
                OrganisationId office, long open, long soon, long overdue, long provisional, long unassigned) {}
    }

    /**
     * Acts of the matters that the caller's organisation takes part in, in an order without gaps; a party follows those that
     * its page shows.
     *
     * @param cursor to go on from, also where there was nothing
     * @param more whether there is more at once
     */
    record Feed(List<Change> changes, String cursor, boolean more) {

        /** One act. */
        public record Change(
                MatterId id,
                String number,
                String definition,
                int act,
                String step,
                String from,
                String to,
                boolean ended,
                LocalDate day,
                Instant at) {}
    }

    /** Idempotent by actor and key. */
    Opened open(Opening opening);

    /** A matter that the house itself opens on what it found, where the definition lets it; idempotent by key. */
    Opened raise(String definition, String key, Map<String, Object> form);

    /**
     * What the house found more on a matter that it opened, by a step of the definition; refused where the matter has none
     * now.
     */
    void add(MatterId matter, String step, Map<String, Object> form);

    /** Idempotent by actor and key. */
    Moved act(Act act);

    /**
     * What this actor may see of it; secret fields and strangers' names are masked for offices. Each look at a kind whose
     * very existence is secret is logged.
     */
    Matter find(MatterId id, Actor actor);

    /** The number of a matter in which the caller took this step and that is another office's since. */
    Optional<String> passed(MatterId id, Caller caller, String step);

    /**
     * As {@link #find}, unmasked for the officers of its offices; the look is logged with the person, its purpose and the
     * number of the case or file.
     */
    Matter reveal(MatterId id, Caller caller, Purpose.@Nullable Stated purpose);

    /** A stranger's "where is my case"; the caller of this limits the rate. */
    Optional<MatterId> byNumber(String number, String receipt);

    /** What waits for the caller's organisation, or what it takes part in; logged where kinds are among it that are secret. */
    Inbox inbox(InboxQuery query, Caller caller);

    /** What waits for the caller's office to take it or not, the oldest first; goes on after a page's end. */
    Offers offered(@Nullable String after, int limit, Caller caller);

    /** For the staff of the office and of those above it. */
    Wall wall(OrganisationId office, Caller caller);

    /** For the staff of an office: its own and those below it, one line each. */
    Overview overview(Caller caller);

    /** Logged as the inbox is. @param cursor of the page before; null for the beginning */
    Feed after(@Nullable String cursor, int limit, Caller caller);

    /** Whether a matter names one of these as a party, or left something behind about it. */
    boolean concern(Collection<SubjectId> subjects);
}
