package org.chengxin.matter.definition;

import org.chengxin.shared.Label;

/**
 * Fault of a definition with its place.
 *
 * @param place path in the file, {@code stages.received.steps.accept}; empty for the whole file
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
