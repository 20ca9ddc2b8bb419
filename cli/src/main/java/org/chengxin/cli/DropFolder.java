package org.chengxin.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
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
import java.util.SortedSet;
import java.util.TreeSet;
import org.chengxin.cli.mapping.Mapping;
import org.chengxin.cli.source.FileSpec;
import org.chengxin.cli.source.InputException;
import org.chengxin.cli.source.Source;
import org.chengxin.client.ClientException;
import org.chengxin.signature.FileSignature;
import org.jspecify.annotations.Nullable;

/**
 * A folder whose files are imported as they come: {@code work/} holds the set in hand, {@code done/} and {@code failed/} the
 * sets before, each in a folder of its own. A set left in {@code work/} by a killed run is imported again first; what had arrived
 * of it comes back as duplicate. Whoever may write the folder may write all of it, so each set is copied, and the copy checked and
 * imported, however it came into {@code work/}.
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
     * @param check of each file of a set, each time before anything is done with it
     * @throws IOException if there is no such folder and none can be made
     */
    DropFolder(Path folder, Mapping mapping, Clock clock, Duration still, Check check) throws IOException {
        this.check = check;
        this.still = still;
        this.folder = Files.createDirectories(folder);
        this.mapping = mapping;
        this.clock = clock;
    }

    /** Check that a file may be taken. */
    @FunctionalInterface
    interface Check {
        /**
         * @param set the name of its set, by which it is known when it is asked about again
         * @throws InputException if it may not
         */
        void of(Path file, String set) throws InputException, IOException, ClientException, InterruptedException;
    }

    /** Work on a set of files; answers whether every row is stored. */
    @FunctionalInterface
    interface Work {
        boolean run(Path set, Path rejects) throws InputException, IOException, ClientException, InterruptedException;
    }

    /**
     * Imports one set, if there is one that nobody writes to any more: files are taken when looks find them unchanged for a while.
     *
     * @return whether there was one
     * @throws ClientException if the server cannot take it now, or not say whether it may; the set stays in hand for the next round
     * @throws IOException if the disk fails; so does it then
     */
    boolean round(Work work) throws IOException, ClientException, InterruptedException {
        Optional<Path> found = inHand();
        if (found.isEmpty()) {
            found = taken();
        }
        if (found.isEmpty()) {
            return false;
        }
        Path set = found.get();
        try (OwnCopy own = new OwnCopy(name(set))) {
            boolean good;
            try {
                copy(set, own);
                good = work.run(own.files(), own.rejects());
            } catch (InputException unfit) {
                tell(set, unfit.getMessage());
                good = false;
            }
            if (Files.exists(own.rejects())) {
                Files.move(own.rejects(), free(set, "rejected.csv"));
            }
            away(set, good);
        }
        return true;
    }

    private void copy(Path set, OwnCopy own) throws InputException, IOException, ClientException, InterruptedException {
        List<Path> copies = new ArrayList<>();
        for (Path file : files(set)) {
            copies.add(own.add(file));
        }
        for (Path copy : copies) {
            if (!copy.toString().endsWith(FileSignature.SUFFIX)) {
                check.of(copy, name(set));
            }
        }
    }

    private static void tell(Path set, @Nullable String problem) throws IOException {
        Files.writeString(free(set, "problem.txt"), problem + "\n", StandardOpenOption.CREATE_NEW);
    }

    private void away(Path set, boolean good) throws IOException {
        Path target = Files.createDirectories(folder.resolve(good ? "done" : "failed"));
        Files.move(set, free(target, name(set)), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String name(Path set) {
        String name = set.getFileName().toString();
        return name.endsWith(MOVING) ? name.substring(0, name.length() - MOVING.length()) : name;
    }

    /** A place of that name, numbered if it is taken. */
    private static Path free(Path place, String name) {
        Path free = place.resolve(name);
        for (int number = 2; Files.exists(free, LinkOption.NOFOLLOW_LINKS); number++) {
            free = place.resolve(name + "-" + number);
        }
        return free;
    }

    /** A set that an earlier round or run began. */
    private Optional<Path> inHand() throws IOException {
        Path work = PrivateFiles.folder(folder.resolve("work"));
        if (!Files.isDirectory(work, LinkOption.NOFOLLOW_LINKS)) {
            throw new NotDirectoryException(work.toString());
        }
        SortedSet<Path> sets = new TreeSet<>();
        for (Path each : listed(work)) {
            if (!Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
                continue; // a link or a file, which no run has put there
            }
            if (each.toString().endsWith(MOVING)) {
                giveBack(each);
            } else {
                sets.add(each);
            }
        }
        return sets.stream().findFirst();
    }

    /** The files of a set that was only half moved go back, or away where others have come in their places: days are not mixed. */
    private void giveBack(Path half) throws IOException {
        List<Path> files = listed(half);
        if (files.stream()
                .anyMatch(file -> Files.exists(folder.resolve(file.getFileName()), LinkOption.NOFOLLOW_LINKS))) {
            tell(
                    half,
                    "收取中断后又放入了同名文件，没有报送，请重新放入（files of these names came in after these were half taken;"
                            + " nothing was sent, put them there again）");
            away(half, false);
            return;
        }
        for (Path file : files) {
            Files.move(file, folder.resolve(file.getFileName()));
        }
        Files.delete(half);
    }

    /** A set that is whole and still, moved. */
    private Optional<Path> taken() throws IOException {
        Map<Path, String> found = new HashMap<>();
        for (Path path : files(folder)) {
            found.put(path, state(path));
        }
        boolean changed = !found.equals(seen);
        if (changed) {
            seen = found;
            since = clock.instant();
        }
        if (changed || clock.instant().isBefore(since.plus(still)) || !isWhole()) {
            return Optional.empty();
        }
        seen = Map.of();
        Path work = folder.resolve("work");
        String name = NAME.format(clock.instant());
        Path moving = Files.createDirectory(work.resolve(name + MOVING));
        for (Path path : found.keySet()) {
            Files.move(path, moving.resolve(path.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        }
        return Optional.of(Files.move(moving, work.resolve(name), StandardCopyOption.ATOMIC_MOVE));
    }

    /** Files that the mapping names, and the signatures beside. */
    private SortedSet<Path> files(Path place) throws IOException {
        SortedSet<Path> files = new TreeSet<>();
        for (FileSpec file : mapping.files()) {
            for (Path path : Source.files(file, place)) {
                files.add(path);
                Path signature = path.resolveSibling(path.getFileName() + FileSignature.SUFFIX);
                if (Files.exists(signature, LinkOption.NOFOLLOW_LINKS)) {
                    files.add(signature);
                }
            }
        }
        return files;
    }

    private boolean isWhole() throws IOException {
        for (FileSpec file : mapping.files()) {
            if (Source.files(file, folder).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static String state(Path path) throws IOException {
        BasicFileAttributes state = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return state.size() + " " + state.lastModifiedTime();
    }

    private static List<Path> listed(Path folder) throws IOException {
        List<Path> paths = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(paths::add);
        }
        return paths;
    }
}
