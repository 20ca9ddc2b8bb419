package org.chengxin.cli.log;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chengxin.evidencelog.merkle.Printable;
import org.chengxin.evidencelog.proof.TlogPolicy;

/**
 * Times at which witnesses saw a checkpoint, by their own clocks: the only times that an auditor has. The log itself states none, and
 * without them a log that stopped long ago looks as sound as one of today.
 *
 * @param attested the latest moment that the policy's quorum vouches for
 */
record CosigningTimes(Map<String, Instant> cosigned, Optional<Instant> attested, Instant now) {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx");
    private static final Instant YEAR_10000 =
            LocalDate.of(10_000, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();

    static CosigningTimes of(TlogPolicy policy, TlogPolicy.Accepted accepted, Instant now) {
        return new CosigningTimes(accepted.cosigned(), policy.attestedAt(accepted.cosigned()), now);
    }

    /** The witness whose time lies furthest ahead of this machine's clock, if it is further than allowed. */
    Optional<String> ahead(Duration allowed) {
        return cosigned.entrySet().stream()
                .filter(each -> each.getValue().isAfter(now.plus(allowed)))
                .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(Map.Entry::getKey);
    }

    /** Age of the quorum's view of the checkpoint; empty if nobody says when. */
    Optional<Duration> age() {
        return attested.map(moment -> Duration.between(moment, now));
    }

    /** Prints a line for the quorum and one for each witness. */
    void print(PrintWriter out) {
        if (cosigned.isEmpty()) {
            out.println(
                    "cosigned（联署时间）: no witness of your policy says when, so it is not known whether this log goes on"
                            + "（没有见证人说明时间，无法判断日志是否停止更新）");
            return;
        }
        attested.ifPresent(moment -> out.println("cosigned（联署时间）: " + moment(moment) + ", " + distance(moment)));
        new TreeMap<>(cosigned)
                .forEach((name, moment) -> out.println("  " + Printable.of(name) + ": " + moment(moment)));
    }

    private String distance(Instant moment) {
        String span = Span.words(Duration.between(moment, now));
        return moment.isAfter(now) ? span + " ahead of this clock（晚于本机时间）" : span + " ago（之前）";
    }

    /** On the clock of this machine and on that of everybody. */
    static String moment(Instant moment) {
        return moment.isBefore(YEAR_10000)
                ? LOCAL.format(moment.atZone(ZoneId.systemDefault())) + "（UTC " + moment + "）"
                : "UTC " + moment;
    }
}
