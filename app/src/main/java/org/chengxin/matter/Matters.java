package org.chengxin.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chengxin.account.Caller;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.access.Purpose;
import org.chengxin.field.ListQuery;
import org.chengxin.matter.definition.DeadlineDefinition.Unit;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.matter.mark.Mark;
import org.chengxin.shared.Label;
import org.chengxin.shared.SubjectId;
import org.chengxin.web.list.Found;
import org.jspecify.annotations.Nullable;

/** Facade: opens matters, takes their steps, shows them; a refusal is a {@link MatterProblem} or an {@link ActFollower}'s. */
public interface Matters {

    /** {@code expectedAct} for whatever act was the last; after a concurrent change the act is tried again. */
    int ANY = -1;

    /** Maximum page size of an inbox or the feed. */
    int PAGE = 200;

    /**
     * @param key idempotency key, 1 to 200 characters: the same actor, key and form give the same result; a stranger's must be
     *     random and of at least 16 characters
     * @param form field → text, number, boolean, list (choices, file ids) or list of maps (a table); texts are parsed by the
     *     type of the field; a party is {@code {words, subject?}} or its words
     */
    record Opening(String definition, Actor actor, Channel channel, String key, Map<String, Object> form) {}

    /** @param receipt a stranger's secret; null for others */
    record Opened(MatterId id, String number, @Nullable String receipt, boolean repeated) {}

    /** @param expectedAct number of the last act that the actor has seen (optimistic locking), or {@link #ANY} */
    record Act(MatterId matter, Actor actor, String step, int expectedAct, String key, Map<String, Object> form) {}

    /** @param pending whether the act waits for confirmation by a second person */
    record Moved(int act, String stage, boolean pending) {}

    /** Filter by due date. */
    enum Due {
        ANY,
        TODAY,
        /** Within three days, or today. */
        SOON,
        OVERDUE,
        /** Computed beyond the announced holidays. */
        PROVISIONAL,
        /** Those in which something happened since the caller last opened them. */
        UNREAD
    }

    /** Filter by whether matters have ended. */
    enum State {
        OPEN,
        CLOSED,
        ALL
    }

    /**
     * Query of an inbox.
     *
     * @param mine only matters of which the caller, or a person whom the caller stands in for, is in charge
     * @param waiting only matters that wait for the caller's organisation to act; false: all that it takes part in
     * @param words a number, the exact name of a party, or at least two characters of the name of one that is not secret
     * @param charge person in charge
     * @param place only matters for which the office is competent by this division
     * @param state open, closed or both; {@code waiting} counts for open ones only
     * @param queue whose inbox; null for the caller's own
     * @param after cursor: {@link Inbox#next} of the previous page
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
            @Nullable Queue queue,
            @Nullable String after,
            int limit) {

        /** Query of the open matters in the caller's own inbox. */
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

        /** @param office one that the caller's supervises; null: the own one and all that it supervises */
        public record Queue(@Nullable OrganisationId office) {}

        /** @param handler null: unassigned */
        public record Charge(@Nullable UUID handler) {}

        public static InboxQuery first(int limit) {
            return new InboxQuery(null, Due.ANY, false, true, null, null, null, null, limit);
        }
    }

    /**
     * A page, ordered by due date, matters without one last.
     *
     * @param next cursor of the next page; null at the end
     */
    record Inbox(List<Line> lines, @Nullable String next) {

        /**
         * @param unit of the period that ends at the due date; null for none
         * @param role in which the organisation, or the citizen, of the inbox takes part
         * @param pending whether an act waits for a second person; parties see only their own
         * @param queue whose inbox it is in
         * @param urged whether an office above asked for it to be done
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
                UUID queue,
                @Nullable LocalDate ended,
                boolean urged) {}
    }

    /**
     * A transfer offer to the caller's office, which is not competent by the table; nothing else of the matter is visible there
     * until {@code accept-transfer}.
     *
     * @param from the offering office
     */
    record Offered(
            MatterId id, String number, String definition, Label kind, String from, String reason, LocalDate day) {}

    /** @param next cursor of the next page; null at the end */
    record Offers(List<Offered> offered, @Nullable String next) {}

    /**
     * Workload of one office: its open matters per definition and person in charge.
     *
     * @param unread in how many of them something happened since the caller last opened them
     */
    record Workload(OrganisationId office, List<Line> lines, long unread) {

        /** @param handler null: unassigned */
        public record Line(
                String definition,
                @Nullable UUID handler,
                long open,
                long today,
                long soon,
                long overdue,
                long provisional) {

            public static final Line NONE = new Line("", null, 0, 0, 0, 0, 0);

            /** Both counted together, under this line's definition and person. */
            public Line plus(Line other) {
                return new Line(
                        definition,
                        handler,
                        open + other.open,
                        today + other.today,
                        soon + other.soon,
                        overdue + other.overdue,
                        provisional + other.provisional);
            }
        }
    }

    /** Open matters of the caller's office and of each that it supervises, per definition. */
    record Overview(List<Line> lines) {

        public record Line(
                OrganisationId office,
                String definition,
                long open,
                long soon,
                long overdue,
                long provisional,
                long unassigned) {

            /** Both counted together, under this line's office and definition. */
            public Line plus(Line other) {
                return new Line(
                        office,
                        definition,
                        open + other.open,
                        soon + other.soon,
                        overdue + other.overdue,
                        provisional + other.provisional,
                        unassigned + other.unassigned);
            }
        }
    }

    /**
     * A matter in a list: more than its inbox line says.
     *
     * @param parties as the viewer may know them
     * @param amounts money in the opening form, formatted
     */
    record Digest(List<Matter.Party> parties, List<String> amounts) {}

    /**
     * Acts of the matters that the caller's organisation takes part in, in an order without gaps; a party gets those that its
     * page shows.
     *
     * @param cursor for the next call, also after an empty page
     * @param more whether there may be more at once
     */
    record Feed(List<Change> changes, String cursor, boolean more) {

        /** An act in the feed. */
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

    /** Opens a matter on behalf of the system, if the definition allows it; idempotent by key. */
    Opened raise(String definition, String key, Map<String, Object> form);

    /**
     * Opens a matter that a stranger filed with the system of another authority, as if it had been filed here.
     *
     * @param key random and kept by the caller: the same key opens nothing twice
     */
    Opened openForStranger(String definition, String key, Map<String, Object> form);

    /** Has the system take the step with one of these marks; refused if the matter has no such step of the system now. */
    void perform(MatterId matter, Set<? extends Mark> marks, Map<String, Object> form);

    /** Idempotent by actor and key. */
    Moved act(Act act);

    /**
     * View for this actor; secret fields and strangers' names are masked for offices. Each look at a matter of a kind whose
     * existence is secret is logged.
     */
    Matter find(MatterId id, Actor actor);

    /**
     * {@link #find} for a list of linked cases, which shows number, kind, stage and links alone, as each case's page does of those linked
     * to it: no look at a secret kind is logged.
     */
    Matter linked(MatterId id, Actor actor);

    /** Number of a matter in which the caller took this step and that is another office's since; empty if still visible. */
    Optional<String> passed(MatterId id, Caller caller, String step);

    /**
     * {@link #find} without masks, for officers of its offices; the access is logged with person, purpose and number of the
     * case or file.
     */
    Matter reveal(MatterId id, Caller caller, Purpose.@Nullable Stated purpose);

    /** Look-up by number and a stranger's receipt; the caller of this method limits the rate. */
    Optional<MatterId> byNumber(String number, String receipt);

    /** Matters that wait for the caller's organisation or that it takes part in; access to secret kinds is logged. */
    Inbox inbox(InboxQuery query, Caller caller);

    /** The same as a list that can be in another order, which is counted; cursor and size of the query do not matter. */
    Found<Inbox.Line> list(InboxQuery query, ListQuery list, Caller caller);

    /** A page of transfers offered to the caller's office, oldest first. */
    Offers offered(@Nullable String after, int limit, Caller caller);

    /** Workload of an office, for its staff and that of the offices above it. */
    Workload workload(OrganisationId office, Caller caller);

    /** Number of matters in the caller's own inbox in which something happened since the caller last opened them. */
    long unread(Caller caller);

    /** Keeps that a person has opened a matter as of its last act. */
    void opened(Matter matter, Caller caller);

    /** Digests of those of these matters that the caller sees, in a fixed number of statements. */
    Map<MatterId, Digest> digests(Collection<MatterId> matters, Caller caller);

    /**
     * The opening forms of those of these matters that the caller sees, as far as the caller may read them, in a fixed number of
     * statements; empty where the form was erased.
     */
    Map<MatterId, Map<String, Object>> openings(Collection<MatterId> matters, Caller caller);

    /** For the staff of an office: its own open matters and those of the offices below it, one line per definition. */
    Overview overview(Caller caller);

    /**
     * The feed after a cursor; logged as {@link #inbox} is.
     *
     * @param cursor of the previous page; null for the beginning
     */
    Feed after(@Nullable String cursor, int limit, Caller caller);

    /** The offices that have an open matter in hand; none of one that has ended. */
    List<OrganisationId> offices(MatterId id);

    /** Whether any matter has one of these as a party or as the subject of an outcome. */
    boolean concern(Collection<SubjectId> subjects);
}
