package org.chengxin.cli;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.cli.source.FileSpec;
import org.chengxin.cli.source.Row;
import org.chengxin.cli.source.Source;

/** Fate of each data row, in one byte a row: the worst of the reports that it went into. */
final class Tally {

    /** In rising order: a later one replaces an earlier. */
    enum Fate {
        UNUSED,
        DUPLICATE,
        CREATED,
        REJECTED
    }

    private final Map<FileSpec, byte[]> fates = new LinkedHashMap<>();
    private long settled;
    private long refusedWithoutRow;

    Tally(Collection<Source> sources) {
        sources.forEach(source -> fates.put(source.spec(), new byte[source.rows()]));
    }

    synchronized void settle(List<Row> rows, Fate fate) {
        for (Row row : rows) {
            byte[] ofFile = fates.get(row.file());
            if (ofFile == null) {
                throw new IllegalStateException("a row of a file that was not opened: " + row.fileName());
            }
            int number = row.number();
            settled += ofFile[number] == 0 ? 1 : 0;
            ofFile[number] = (byte) Math.max(ofFile[number], fate.ordinal());
        }
        refusedWithoutRow += rows.isEmpty() && fate == Fate.REJECTED ? 1 : 0;
    }

    synchronized Fate fate(Row row) {
        byte[] ofFile = fates.get(row.file());
        return ofFile == null ? Fate.UNUSED : Fate.values()[ofFile[row.number()]];
    }

    /** Rows that have a fate by now. */
    synchronized long settled() {
        return settled;
    }

    synchronized long rows() {
        return fates.values().stream().mapToLong(ofFile -> ofFile.length).sum();
    }

    synchronized long count(Fate fate) {
        long count = 0;
        for (byte[] ofFile : fates.values()) {
            for (byte found : ofFile) {
                count += found == fate.ordinal() ? 1 : 0;
            }
        }
        return count;
    }

    /** Whether anything was refused, be it a report that comes from no row. */
    synchronized boolean refused() {
        return refusedWithoutRow > 0 || count(Fate.REJECTED) > 0;
    }

    /** The result of a dry run, one line of JSON. */
    String validity() {
        return "{\"read\":%d,\"valid\":%d,\"rejected\":%d}"
                .formatted(rows(), count(Fate.CREATED), count(Fate.REJECTED));
    }

    /** The result of the command, one line of JSON. */
    String json() {
        return "{\"read\":%d,\"created\":%d,\"duplicate\":%d,\"rejected\":%d}"
                .formatted(rows(), count(Fate.CREATED), count(Fate.DUPLICATE), count(Fate.REJECTED));
    }
}
