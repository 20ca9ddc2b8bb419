package org.chengxin.bylaw;

import java.time.LocalDate;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A platform's own rule on file.
 *
 * @param id of its report
 * @param effect incentive or sanction
 * @param promise what it promises or threatens
 * @param appeal how a merchant objects there
 * @param address where the platform publishes it
 */
public record PlatformRule(
        UUID id,
        OrganisationId platform,
        String title,
        String effect,
        LocalDate effective,
        String promise,
        String appeal,
        @Nullable String address) {}
