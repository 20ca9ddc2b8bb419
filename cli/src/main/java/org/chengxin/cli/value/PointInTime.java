package org.chengxin.cli.value;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.chengxin.cli.source.MoneyUnit;
import org.jspecify.annotations.Nullable;

/** An instant, written with the offset that the zone had then. */
public record PointInTime(MomentFormat format, ZoneId zone) implements Conversion {

    @Override
    public Object convert(String text, @Nullable MoneyUnit titleUnit) throws UnfitException {
        Moment moment = format.parse(text);
        if (moment == null) {
            throw new UnfitException("time.format", "“" + text + "”不是时间或没有这一天", "not a time, or no such day");
        }
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.in(zone));
    }
}
