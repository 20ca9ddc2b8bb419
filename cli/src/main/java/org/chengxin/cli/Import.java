package org.chengxin.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.chengxin.cli.Tally.Fate;
import org.chengxin.cli.mapping.Join;
import org.chengxin.cli.mapping.Mapped;
import org.chengxin.cli.mapping.Mapping;
import org.chengxin.cli.mapping.ReportSpec;
import org.chengxin.cli.source.FileSpec;
import org.chengxin.cli.source.InputException;
import org.chengxin.cli.source.Row;
import org.chengxin.cli.source.Source;
import org.chengxin.client.ClientException;
import org.chengxin.client.Result;
import org.chengxin.client.Result.Status;
import org.jspecify.annotations.Nullable;

/** An import run: checks all files, makes their reports, sends them and keeps count of every row. */
final class Import {

    private final Mapping mapping;
    private final Map<FileSpec, Source> sources = new LinkedHashMap<>();
    private final Rejects rejects;
    private final Tally tally;
    private final AtomicInteger conflicts = new AtomicInteger();
    private LongConsumer progress = done -> {};

    private Import(Mapping mapping, Path folder, Path rejects, Consumer<String> log) throws InputException {
        this.mapping = mapping;
        this.rejects = new Rejects(rejects);
        for (FileSpec file : mapping.files()) {
            Source source = Source.open(file, folder);
            log.accept(source.describe());
            sources.put(file, source);
        }
        this.tally = new Tally(sources.values());
    }

    /** Opens all files and reads them to their ends, so that a broken one is found before anything is sent. */
    static Import open(Mapping mapping, Path folder, Path rejects, Consumer<String> log) throws InputException {
        return new Import(mapping, folder, rejects, log);
    }

    Rejects rejects() {
        return rejects;
    }

    Tally tally() {
        return tally;
    }

    /** Reports refused because their key was used for other content, by an earlier row or run. */
    int conflicts() {
        return conflicts.get();
    }

    /** Told the number of rows that are done, from several threads. */
    void watch(LongConsumer watcher) {
        this.progress = watcher;
    }

    void run(Lanes.Sender sender) throws InputException, ClientException, InterruptedException, IOException {
        rejects.removeOld();
        Lanes lanes = new Lanes(sender, this::settled);
        try (Joins joins = new Joins(sources)) {
            for (Map.Entry<@Nullable FileSpec, List<ReportSpec>> entry : byFile().entrySet()) {
                List<ReportSpec> specs = entry.getValue();
                Source source = entry.getKey() == null ? null : sources.get(entry.getKey());
                if (source == null) {
                    apply(specs, null, joins, lanes);
                } else {
                    source.<InterruptedException>forEach(row -> apply(specs, row, joins, lanes));
                }
            }
        } finally {
            lanes.finish();
        }
        rejectUnused();
        rejects.close();
    }

    /** The specs of one file together, so that it is read once. */
    private Map<@Nullable FileSpec, List<ReportSpec>> byFile() {
        Map<@Nullable FileSpec, List<ReportSpec>> byFile = new LinkedHashMap<>();
        for (ReportSpec spec : mapping.reports()) {
            byFile.computeIfAbsent(spec.file(), file -> new ArrayList<>()).add(spec);
        }
        return byFile;
    }

    private boolean apply(List<ReportSpec> specs, @Nullable Row row, Join.Finder joins, Lanes lanes)
            throws InterruptedException {
        String misshape = row == null ? null : row.misshape();
        if (row != null && misshape != null) {
            reject(row, "row.columns " + misshape);
            return true;
        }
        boolean goOn = true;
        for (ReportSpec spec : specs) {
            Mapped mapped = spec.apply(row, joins);
            if (mapped != null && mapped.problems().isEmpty()) {
                goOn &= lanes.add(mapped);
            } else if (mapped != null) {
                reject(mapped, mapped.problems());
            }
        }
        return goOn;
    }

    private void settled(Mapped mapped, Result result) {
        if (result.status() == Status.REJECTED) {
            conflicts.addAndGet(Corrections.isConflict(result) ? 1 : 0);
            reject(mapped, result.problems());
        } else {
            tally.settle(mapped.rows(), result.status() == Status.DUPLICATE ? Fate.DUPLICATE : Fate.CREATED);
        }
        progress.accept(tally.settled());
    }

    private void reject(Mapped mapped, List<Result.Problem> problems) {
        tally.settle(mapped.rows(), Fate.REJECTED);
        rejects.add(mapped, problems);
    }

    private void reject(Row row, String reason) {
        tally.settle(List.of(row), Fate.REJECTED);
        rejects.add(row, reason);
    }

    private void rejectUnused() throws InputException {
        if (tally.count(Fate.UNUSED) == 0) {
            return;
        }
        for (Source source : sources.values()) {
            source.<RuntimeException>forEach(row -> {
                if (tally.fate(row) == Fate.UNUSED) {
                    reject(row, "row.unused 没有报送用到此行（no report used this row）");
                }
                return true;
            });
        }
    }

    /** Whether a path is one of the files that are read. */
    boolean reads(Path path) {
        Path wanted = path.toAbsolutePath().normalize();
        return sources.values().stream()
                .flatMap(source -> source.paths().stream())
                .anyMatch(read -> read.toAbsolutePath().normalize().equals(wanted));
    }
}
