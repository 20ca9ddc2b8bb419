package org.chengxin.matter.definition;

import org.chengxin.shared.Label;

/**
 * What is wrong with a definition, and where.
 *
 * @param place the way through the file, {@code stages.received.steps.accept}; empty for the file as a whole
 */
public record Fault(String place, Label what) {

    public static Fault at(String place, String zh, String en) {
        return new Fault(place, new Label(zh, en));
    }

    @Override
    public String toString() {
        return place.isEmpty() ? what.en() : place + ": " + what.en();
    }
}
