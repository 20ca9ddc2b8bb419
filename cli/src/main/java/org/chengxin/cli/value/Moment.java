package org.chengxin.cli.value;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A date or a time as a text tells it: on somebody's clock, or with its offset. */
public record Moment(LocalDateTime clock, @Nullable ZoneOffset offset) {

    /**
     * The instant, in the offset of the zone. A clock time that a change to summer time skips is moved by the length
     * of the gap; of one that comes twice the first is meant.
     */
    OffsetDateTime in(ZoneId zone) {
        return offset == null
                ? clock.atZone(zone).toOffsetDateTime()
                : clock.atOffset(offset).atZoneSameInstant(zone).toOffsetDateTime();
    }
}
