package org.chengxin.evidencelog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Whole folders as values, to compare and to copy them. */
public final class Folders {
    private Folders() {}

    /** Tiles and bundles only: a checkpoint's SM2 line is random. Full tiles' partial versions are left out. */
    public static Map<String, String> contents(Path directory) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (Path file : files(directory.resolve("tile"))) {
            String name = directory.relativize(file).toString();
            boolean newest = !name.contains(".p/") || isNewest(file);
            if (newest) {
                contents.put(name, Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
            }
        }
        return contents;
    }

    public static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    public static void copy(Path source, Path target) throws IOException {
        for (Path file : files(source)) {
            Path copy = target.resolve(source.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }

    public static void flipBit(Path file, int bit) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        Files.write(file, bytes);
    }

    private static boolean isNewest(Path partial) throws IOException {
        int width = Integer.parseInt(partial.getFileName().toString());
        try (Stream<Path> all = Files.list(partial.getParent())) {
            return all.mapToInt(file -> Integer.parseInt(file.getFileName().toString()))
                            .max()
                            .orElseThrow()
                    == width;
        }
    }
}
