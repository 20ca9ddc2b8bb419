package org.chengxin.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengxin.cli.mapping.Mapping;
import org.chengxin.cli.source.FileSpec;
import org.chengxin.cli.source.InputException;
import org.chengxin.cli.source.Source;
import org.chengxin.client.ClientException;
import org.chengxin.signature.FileSignature;

/**
 * A folder whose files are imported as they come: {@code work/} holds the set in hand, {@code done/} and {@code failed/} the
 * sets before, each in a folder of its own. A set left in {@code work/} by a killed run is imported again first; what had arrived
 * of it comes back as duplicate.
 */
final class DropFolder {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    /** A set whose files are still being moved. */
    private static final String MOVING = ".moving";

    private final Path folder;
    private final Mapping mapping;
    private final Clock clock;
    private final Duration still;
    private final Check check;
    private Map<Path, String> seen = Map.of();
    private Instant since = Instant.MIN;

    /**
     * @param still how long nobody may have written to files that are taken for whole
     * @param check of each file of a set, once, before anything is done with it
     */
    DropFolder(Path folder, Mapping mapping, Clock clock, Duration still, Check check) {
        this.check = check;
        this.still = still;
        this.folder = folder;
        this.mapping = mapping;
        this.clock = clock;
    }

    /** Whether a file may be taken. */
    @FunctionalInterface
    interface Check {
        /** @throws InputException if it may not */
        void of(Path file) throws InputException, IOException, ClientException, InterruptedException;
    }

    /** What is done with a set of files; answers whether every row is stored. */
    @FunctionalInterface
    interface Work {
        boolean run(Path set, Path rejects) throws InputException, IOException, ClientException, InterruptedException;
    }

    /**
     * Imports one set, if there is one that nobody writes to any more: files are taken when looks find them unchanged for a while.
     *
     * @return whether there was one
     * @throws ClientException if the server cannot take it now; the set stays in hand for the next round
     */
    boolean round(Work work) throws IOException, ClientException, InterruptedException {
        Optional<Path> found = inHand();
        boolean fresh = found.isEmpty();
        if (fresh) {
            found = taken();
        }
        if (found.isEmpty()) {
            return false;
        }
        Path set = found.get();
        boolean good;
        try {
            set = fresh ? checked(set) : set;
            good = work.run(set, set.resolve("rejected.csv"));
        } catch (InputException unfit) {
            Files.writeString(set.resolve("problem.txt"), unfit.getMessage() + "\n");
            good = false;
        }
        Path target = Files.createDirectories(folder.resolve(good ? "done" : "failed"));
        Files.move(set, free(target, name(set)), StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    /** A set is checked while it is being moved, so that one in hand has been. */
    private Path checked(Path moving) throws InputException, IOException, ClientException, InterruptedException {
        for (Path file : listed(moving)) {
            if (!isSignature(file)) {
                check.of(file);
            }
        }
        return Files.move(moving, moving.resolveSibling(name(moving)), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String name(Path set) {
        String name = set.getFileName().toString();
        return name.endsWith(MOVING) ? name.substring(0, name.length() - MOVING.length()) : name;
    }

    private static boolean isSignature(Path file) {
        return file.toString().endsWith(FileSignature.SUFFIX);
    }

    /** A place of that name, numbered if it is taken. */
    private static Path free(Path place, String name) {
        Path free = place.resolve(name);
        for (int number = 2; Files.exists(free); number++) {
            free = place.resolve(name + "-" + number);
        }
        return free;
    }

    /** A set that an earlier round or run began; files of one that was only half moved go back. */
    private Optional<Path> inHand() throws IOException {
        List<Path> sets = new ArrayList<>();
        for (Path each : listed(Files.createDirectories(folder.resolve("work")))) {
            if (each.toString().endsWith(MOVING)) {
                for (Path file : listed(each)) {
                    Files.move(file, folder.resolve(file.getFileName()));
                }
                Files.delete(each);
            } else {
                sets.add(each);
            }
        }
        return sets.stream().sorted().findFirst();
    }

    /** The files of a set, which are being moved. */
    private Optional<Path> taken() throws IOException {
        Map<Path, String> found = new HashMap<>();
        boolean whole = true;
        for (FileSpec file : mapping.files()) {
            List<Path> paths = Source.files(file, folder);
            whole &= !paths.isEmpty();
            for (Path path : paths) {
                found.put(path, state(path));
                Path signature = path.resolveSibling(path.getFileName() + FileSignature.SUFFIX);
                if (Files.exists(signature)) {
                    found.put(signature, state(signature));
                }
            }
        }
        boolean changed = !found.equals(seen);
        if (changed) {
            seen = found;
            since = clock.instant();
        }
        if (!whole || changed || clock.instant().isBefore(since.plus(still))) {
            return Optional.empty();
        }
        seen = Map.of();
        String name = NAME.format(clock.instant());
        Path moving = Files.createDirectory(folder.resolve("work").resolve(name + MOVING));
        for (Path path : found.keySet()) {
            Files.move(path, moving.resolve(path.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        }
        return Optional.of(moving);
    }

    private static String state(Path path) throws IOException {
        return Files.size(path) + " " + Files.getLastModifiedTime(path);
    }

    private static List<Path> listed(Path folder) throws IOException {
        List<Path> paths = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(paths::add);
        }
        return paths;
    }
}
