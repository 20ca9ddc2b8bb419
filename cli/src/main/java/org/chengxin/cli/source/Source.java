package org.chengxin.cli.source;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import org.chengxin.signature.FileSignature;

/** The files under one name of a mapping, found, decoded and checked from end to end. */
public final class Source {

    private final FileSpec spec;
    private final List<Part> parts = new ArrayList<>();
    private int rows;

    private Source(FileSpec spec) {
        this.spec = spec;
    }

    /** Callback for each row; answers whether to go on. */
    public interface RowUse<E extends Exception> {
        boolean use(Row row) throws E, InputException;
    }

    /** Opens and checks the files; a file that cannot be read to its end is refused before a row of it is sent. */
    public static Source open(FileSpec spec, Path folder) throws InputException {
        Source source = new Source(spec);
        for (Path path : found(spec, folder)) {
            Part part = Part.open(spec, path, source.rows);
            source.parts.add(part);
            try (RowCursor cursor = RowCursor.over(part, spec.header() == null)) {
                while (cursor.next() != null) {
                    source.rows++;
                }
            }
        }
        return source;
    }

    /** The files of a folder that have the name or fit the pattern, without the signatures beside them; none is opened. */
    public static List<Path> files(FileSpec spec, Path folder) throws IOException {
        List<Path> paths = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, spec.pattern())) {
            stream.forEach(path -> {
                if (!Files.isDirectory(path) && !path.toString().endsWith(FileSignature.SUFFIX)) {
                    paths.add(path);
                }
            });
        }
        return paths;
    }

    private static List<Path> found(FileSpec spec, Path folder) throws InputException {
        List<Path> paths;
        try {
            paths = files(spec, folder);
        } catch (IOException | PatternSyntaxException e) {
            throw InputException.of(folder, "文件夹无法读取: " + e, "the folder cannot be read");
        }
        if (paths.isEmpty()) {
            throw InputException.of(
                    folder,
                    "文件夹中没有 " + spec.pattern() + "，请检查文件夹与映射的 files",
                    "no " + spec.pattern() + " in the folder; check the folder and the mapping's files");
        }
        paths.sort(null);
        return paths;
    }

    /** Reads all rows in order of files and lines. */
    public <E extends Exception> void forEach(RowUse<E> use) throws E, InputException {
        for (Part part : parts) {
            try (RowCursor cursor = RowCursor.over(part, spec.header() == null)) {
                for (Row row = cursor.next(); row != null; row = cursor.next()) {
                    if (!use.use(row)) {
                        return;
                    }
                }
            }
        }
    }

    public FileSpec spec() {
        return spec;
    }

    public int rows() {
        return rows;
    }

    /** The files read, each with its encoding and number of data rows together. */
    public List<Path> paths() {
        return parts.stream().map(Part::path).toList();
    }

    public String describe() {
        return spec.name() + ": "
                + String.join(
                        ", ",
                        parts.stream()
                                .map(part -> part.name() + " (" + part.charset() + ")")
                                .toList()) + ", " + rows + " 行（rows）";
    }

    Part part(int index) {
        return parts.get(index);
    }

    int partOf(Row row) {
        int index = parts.size() - 1;
        while (parts.get(index).firstRow() > row.number()) {
            index--;
        }
        return index;
    }
}
