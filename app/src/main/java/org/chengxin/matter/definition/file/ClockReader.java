package org.chengxin.matter.definition.file;

import org.chengxin.matter.definition.ClockDefinition;
import org.chengxin.matter.definition.ClockDefinition.Extension;
import org.chengxin.matter.definition.ClockDefinition.Unit;
import org.chengxin.rule.calendar.LastDay;
import org.jspecify.annotations.Nullable;

/** Reads a clock. */
final class ClockReader {

    private ClockReader() {}

    static ClockDefinition clock(Entries clock) {
        String silence = clock.textOrNull("silence");
        return new ClockDefinition(
                clock.label("title"),
                clock.texts("over"),
                clock.textOrNull("parameter"),
                unit(clock),
                clock.has("last-day") ? clock.word("last-day", LastDay.class) : LastDay.NEXT_WORKING_DAY,
                clock.textOrNull("until"),
                clock.whole("remind", 0),
                silence == null ? ClockDefinition.ESCALATE : silence,
                clock.texts("paused-in"),
                extension(clock),
                clock.text("owner"),
                clock.oneOrNull("basis", StageReader::basis));
    }

    private static Unit unit(Entries clock) {
        return clock.has("unit") ? clock.word("unit", Unit.class) : Unit.WORKING_DAYS;
    }

    private static @Nullable Extension extension(Entries clock) {
        return clock.oneOrNull(
                "extension",
                extension -> new Extension(
                        extension.text("by"),
                        extension.text("second"),
                        extension.yes("second-head"),
                        extension.text("parameter"),
                        extension.whole("times", 1)));
    }
}
