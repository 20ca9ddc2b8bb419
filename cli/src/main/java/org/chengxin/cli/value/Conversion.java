package org.chengxin.cli.value;

import org.chengxin.cli.source.MoneyUnit;
import org.jspecify.annotations.Nullable;

/** Turns the text of a cell, never empty, into a value that a report can hold. */
public interface Conversion {

    /** @param titleUnit the unit that the title of the column tells */
    Object convert(String text, @Nullable MoneyUnit titleUnit) throws UnfitException;
}
