package org.chengxin.cli.value;

import org.chengxin.cli.source.MoneyUnit;
import org.jspecify.annotations.Nullable;

/** A calendar day; a time of day behind it is left out. */
public record Day(MomentFormat format) implements Conversion {

    @Override
    public Object convert(String text, @Nullable MoneyUnit titleUnit) throws UnfitException {
        Moment moment = format.parse(text);
        if (moment == null) {
            throw new UnfitException("date.format", "“" + text + "”不是日期或没有这一天", "not a date, or no such day");
        }
        return moment.clock().toLocalDate().toString();
    }
}
