package org.chengxin.intake.proof;

/**
 * Asks an officer why.
 *
 * @param refused whether what was given is no purpose
 */
public record PurposePage(String id, boolean refused) {}
