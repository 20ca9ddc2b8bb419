package org.chengxin.account.access;

/** Ground for access. */
public enum Ground {
    /** It belongs to the caller's organisation, or to the caller as a citizen. */
    OWN,
    /** The caller's office has it in hand. */
    IN_HAND,
    /** An office below the caller's has it in hand. */
    ABOVE,
    /** It concerns the caller's department and lies in the office's territory. */
    COMPETENT
}
