package org.chengxin.intake.proof;

import org.jspecify.annotations.Nullable;

/**
 * Asks an officer what for.
 *
 * @param purpose, number as they were given
 * @param problem why that does not do; null at first
 */
public record PurposePage(
        String id, String purpose, String number, @Nullable String problem) {}
