package org.chengxin.creditfile.web;

import java.time.LocalDate;
import java.util.List;

/** Case part: the organisations that received a record, the earliest first. */
public record ReceiversPart(List<Line> lines) {

    /**
     * @param day the first on which it had the record
     * @param acknowledged whether it has taken the last change over
     * @param passedOn whom it told of that change; empty for nobody
     */
    public record Line(String organisation, LocalDate day, boolean acknowledged, String passedOn) {}
}
