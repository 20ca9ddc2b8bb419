package org.chengxin.exchange;

import java.time.LocalDate;
import java.util.List;

/**
 * Case part: the organisations that received something, the earliest first, so that a correction reaches each.
 *
 * @param of what they received, a singular word: {@code exchange.receivers.WORD} is the heading
 */
public record ReceiversPart(String of, List<Line> lines) {

    /**
     * @param day the first on which it had the thing
     * @param acknowledged whether it has taken the last change over
     * @param passedOn whom it told of that change; empty for nobody
     */
    public record Line(String organisation, LocalDate day, boolean acknowledged, String passedOn) {}
}
