package org.chengxin.exchange.obligation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * 共享障碍: data that a department refused to share.
 *
 * @param field what was asked for
 * @param office that refused
 * @param article named for it
 * @param proposal how the obstacle could be removed; empty for none
 * @param asked day of the request
 */
public record Obstacle(
        String field, String office, String article, String proposal, LocalDate asked, LocalDate refused) {

    public long days() {
        return ChronoUnit.DAYS.between(asked, refused);
    }
}
