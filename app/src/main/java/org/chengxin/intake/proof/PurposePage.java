package org.chengxin.intake.proof;

import org.jspecify.annotations.Nullable;

/**
 * The form that asks an officer for the purpose.
 *
 * @param purpose as typed
 * @param number as typed
 * @param problem why the purpose is not sufficient; null at first
 */
public record PurposePage(
        String id, String purpose, String number, @Nullable String problem) {}
