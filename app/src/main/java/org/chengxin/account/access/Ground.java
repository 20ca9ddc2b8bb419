package org.chengxin.account.access;

/** Why somebody may see a thing. */
public enum Ground {
    /** It is the own organisation's. */
    OWN,
    /** The own office has it in hand. */
    IN_HAND,
    /** An office below has it in hand. */
    ABOVE,
    /** It is the department's business and lies in the office's territory. */
    COMPETENT
}
