package org.chengxin.intake.conformance;

/**
 * One thing that a program must have done, and how far it came.
 *
 * @param name a word; {@code conformance.NAME} names it, {@code conformance.NAME.next} says what to do
 * @param core whether the core grade needs it
 * @param done of {@code wanted}; may be more
 */
public record Criterion(String name, boolean core, long done, long wanted) {

    public boolean met() {
        return done >= wanted;
    }
}
