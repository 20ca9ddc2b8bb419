package org.chengxin.structure;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** The source files of the application and of what was cut from it, as text and as the compiler parses them. */
final class Sources {

    static final Path MAIN = Path.of("src/main/java");
    static final Path TEST = Path.of("src/test/java");

    /** The modules that keep to the same budgets and rules: the application first. */
    static final List<Path> MAINS = List.of(
            MAIN,
            Path.of("../client/src/main/java"),
            Path.of("../cli/src/main/java"),
            Path.of("../simulation/src/main/java"),
            Path.of("../trials/src/main/java"));

    static final List<Path> TESTS = List.of(
            TEST,
            Path.of("../client/src/test/java"),
            Path.of("../cli/src/test/java"),
            Path.of("../simulation/src/test/java"),
            Path.of("../trials/src/test/java"));

    private static SoftReference<List<Parsed>> parsed = new SoftReference<>(null);

    private Sources() {}

    /** A parsed file. */
    record Parsed(Path file, CompilationUnitTree tree, Trees trees) {

        /** The line of the first character of a part of the file. */
        long line(com.sun.source.tree.Tree part) {
            return tree.getLineMap().getLineNumber(trees.getSourcePositions().getStartPosition(tree, part));
        }

        /** The lines from the first to the last character of a part of the file. */
        long lines(com.sun.source.tree.Tree part) {
            long start = trees.getSourcePositions().getStartPosition(tree, part);
            long end = trees.getSourcePositions().getEndPosition(tree, part);
            return tree.getLineMap().getLineNumber(end) - tree.getLineMap().getLineNumber(start) + 1;
        }
    }

    static List<Path> files(Path root, String ending) {
        try (var paths = Files.walk(root)) {
            return paths.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The Java files that hold types. */
    static List<Path> types(Path root) {
        return files(root, ".java").stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .toList();
    }

    static List<Path> types(List<Path> roots) {
        return roots.stream().flatMap(root -> types(root).stream()).toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static int lines(Path file) {
        return (int) text(file).lines().count();
    }

    /** The first package below the root: the module that a file belongs to; empty for the application class. */
    static String module(Path file) {
        Path inside = MAIN.resolve("org/chengxin").relativize(file);
        return inside.getNameCount() > 1 ? inside.getName(0).toString() : "";
    }

    /** Of the application alone. */
    static List<Parsed> parsedMain() {
        Path application = MAIN.toAbsolutePath();
        return parsedMains().stream()
                .filter(each -> each.file().startsWith(application))
                .toList();
    }

    /** Parsed once for all tests of a process, and again only where memory ran short. */
    static synchronized List<Parsed> parsedMains() {
        List<Parsed> known = parsed.get();
        if (known == null) {
            known = parsed(MAINS);
            parsed = new SoftReference<>(known);
        }
        return known;
    }

    private static List<Parsed> parsed(List<Path> roots) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
        JavacTask task = (JavacTask) compiler.getTask(
                null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(types(roots)));
        Trees trees = Trees.instance(task);
        List<Parsed> parsed = new ArrayList<>();
        try {
            task.parse()
                    .forEach(tree ->
                            parsed.add(new Parsed(Path.of(tree.getSourceFile().toUri()), tree, trees)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return parsed;
    }
}
