package org.chengxin.matter.definition;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The acts that every open matter has, whatever its definition. Their words are sealed with every act: they never change. */
public enum BuiltInAct {
    TAKE(By.OFFICE, false),

    /** The lightest loaded of the office without an account. */
    ASSIGN(By.OFFICE, false, Asked.ACCOUNT),

    TRANSFER(By.OFFICE, false, Asked.OFFICE, Asked.REASON),

    /** To the office that it came from. */
    RETURN(By.OFFICE, false, Asked.REASON),

    ACCEPT_TRANSFER(By.OFFERED, false),
    DECLINE_TRANSFER(By.OFFERED, false, Asked.REASON),
    WITHDRAW_TRANSFER(By.OFFICE, false),

    /** Oneself without an account. */
    RECUSE(By.OFFICE_OR_ABOVE, false, Asked.ACCOUNT, Asked.REASON),

    URGE(By.OFFICE_OR_ABOVE, false, Asked.TEXT),
    NOTE(By.OFFICE, false, Asked.TEXT),
    EXTEND(By.CONCERNED, true, Asked.CLOCK, Asked.REASON),
    LINK_PARTY(By.OFFICE, false, Asked.ROLE, Asked.WORDS),
    UNLINK_PARTY(By.OFFICE, false, Asked.ROLE, Asked.REASON),
    MERGE(By.OFFICE, true, Asked.NUMBER, Asked.REASON),

    /** By the office that opened it, while nobody has acted. */
    TAKE_BACK(By.OFFICE, true, Asked.REASON),

    /** Of a matter that was merged. */
    ASK_SEPARATION(By.PARTY, true, Asked.REASON),

    SEPARATE(By.OFFICE, true, Asked.REASON),
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

    /** Who may do it at all; that it fits now is judged besides. */
    public enum By {
        OFFICE,
        OFFICE_OR_ABOVE,

        /** The office that it is offered to, and no party. */
        OFFERED,

        PARTY,

        /** A party or the office. */
        CONCERNED
    }

    /** What its form asks for. */
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

    /** The one of that word; empty for a step of a definition and for what the house does by itself. */
    public static Optional<BuiltInAct> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    public boolean is(String word) {
        return this == BY_WORD.get(word);
    }

    public By by() {
        return by;
    }

    /** The fields of its form, in order. */
    public List<Asked> asked() {
        return asked;
    }

    /** Whether the field may not be left empty: who is not named is found, and a refusal needs no reason. */
    public boolean requires(Asked field) {
        return field != Asked.ACCOUNT && this != REJECT;
    }

    /** Whether somebody else of the same office must agree, where the matter keeps secrets or is joined to another. */
    public boolean needsColleague() {
        return this == TRANSFER || this == RETURN || this == MERGE;
    }

    /** Whether parties learn of it; the others are the office's own. */
    public boolean isToldToParties() {
        return told;
    }
}
