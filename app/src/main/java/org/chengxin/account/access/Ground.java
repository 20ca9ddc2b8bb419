package org.chengxin.account.access;

/** Ground for access. */
public enum Ground {
    /** The caller's organisation is a party. */
    OWN,
    /** The caller's office has it in hand. */
    IN_HAND,
    /** An office below the caller's has it in hand. */
    ABOVE,
    /** It concerns the caller's department and lies in the office's territory. */
    COMPETENT
}
