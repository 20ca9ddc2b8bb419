package org.chengxin.matter.definition;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Acts available in every open matter, whatever its definition. Their words are sealed with each act and never change. */
public enum BuiltInAct {
    TAKE(By.OFFICE, false),

    /** Without an account: the present handler with the lowest load. */
    ASSIGN(By.OFFICE, false, Asked.ACCOUNT),

    TRANSFER(By.OFFICE, false, Asked.OFFICE, Asked.REASON),

    /** Back to the office that it came from. */
    RETURN(By.OFFICE, false, Asked.REASON),

    ACCEPT_TRANSFER(By.OFFERED, false),
    DECLINE_TRANSFER(By.OFFERED, false, Asked.REASON),
    WITHDRAW_TRANSFER(By.OFFICE, false),

    /** Without an account: the caller. */
    RECUSE(By.OFFICE_OR_ABOVE, false, Asked.ACCOUNT, Asked.REASON),

    URGE(By.OFFICE_OR_ABOVE, false, Asked.TEXT),
    NOTE(By.OFFICE, false, Asked.TEXT),
    EXTEND(By.CONCERNED, true, Asked.CLOCK, Asked.REASON),
    LINK_PARTY(By.HANDLING, false, Asked.ROLE, Asked.WORDS),
    UNLINK_PARTY(By.HANDLING, false, Asked.ROLE, Asked.REASON),
    MERGE(By.HANDLING, true, Asked.NUMBER, Asked.REASON),

    /** By the office that opened it, while nobody has acted. */
    TAKE_BACK(By.OFFICE, true, Asked.REASON),

    /** For a matter that was merged. */
    ASK_SEPARATION(By.PARTY, true, Asked.REASON),

    SEPARATE(By.HANDLING, true, Asked.REASON),
    CONFIRM(By.CONCERNED, true),
    REJECT(By.CONCERNED, false, Asked.REASON),
    CONFIRM_DUE(By.OFFICE, false, Asked.CLOCK, Asked.REASON);

    private static final Map<String, BuiltInAct> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(BuiltInAct::word, Function.identity()));

    private final By by;
    private final boolean told;
    private final List<Asked> asked;

    BuiltInAct(By by, boolean told, Asked... asked) {
        this.by = by;
        this.told = told;
        this.asked = List.of(asked);
    }

    /** Actors who may take it at all; the state of the matter is checked separately. */
    public enum By {
        /** An office that takes part, in its own part. */
        OFFICE,

        /** The office that has the matter. */
        HANDLING,

        OFFICE_OR_ABOVE,

        /** The office that it is offered to; no party. */
        OFFERED,

        PARTY,

        /** A party or the office. */
        CONCERNED
    }

    /** Fields of its form. */
    public enum Asked {
        ACCOUNT,
        OFFICE,
        REASON,
        TEXT,
        CLOCK,
        ROLE,
        WORDS,
        NUMBER;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The act with that word; empty for a step of a definition and for system acts. */
    public static Optional<BuiltInAct> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    public boolean is(String word) {
        return this == BY_WORD.get(word);
    }

    public By by() {
        return by;
    }

    /** Fields of its form, in order. */
    public List<Asked> asked() {
        return asked;
    }

    /** Whether the field is mandatory: an account not given is found, and {@link #REJECT} needs no reason. */
    public boolean requires(Asked field) {
        return field != Asked.ACCOUNT && this != REJECT;
    }

    /** Whether it moves the matter to another office or into another matter. */
    public boolean isMove() {
        return this == TRANSFER || this == RETURN || this == MERGE;
    }

    /** Whether a colleague may have to confirm: a transfer or return where secrets are kept, a merge of different parties. */
    public boolean needsColleague() {
        return isMove();
    }

    /** Whether it is visible to parties; the others are internal to the office. */
    public boolean isToldToParties() {
        return told;
    }
}
