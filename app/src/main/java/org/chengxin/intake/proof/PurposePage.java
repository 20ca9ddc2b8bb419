package org.chengxin.intake.proof;

import java.util.List;
import org.chengxin.account.access.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * The form that asks an officer for the purpose.
 *
 * @param purposes that the reader may choose from
 * @param purpose as typed
 * @param number as typed
 * @param problem why the purpose is not sufficient; null at first
 */
public record PurposePage(
        String id,
        List<Purpose> purposes,
        String purpose,
        String number,
        @Nullable String problem) {}
