package org.chengxin.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.chengxin.structure.Sources.Parsed;
import org.junit.jupiter.api.Test;

/** The application and the modules cut from it stay small enough to be read: every file, method, package and module root has a budget. */
class BudgetTest {

    private static final int P95 = 200;
    private static final int LONGEST = 400;
    private static final int METHOD = 40;
    private static final int FILES = 30;
    private static final int PUBLIC_TYPES = 12;
    private static final int PUBLIC_TYPES_OF_SHARED = 15;
    private static final double TESTS = 0.8;

    @Test
    void filesAreShort() {
        Map<Path, Integer> lines =
                Sources.types(Sources.MAINS).stream().collect(Collectors.toMap(file -> file, Sources::lines));
        List<Integer> sorted = lines.values().stream().sorted().toList();
        int p95 = sorted.get(sorted.size() * 95 / 100);
        String longest = lines.entrySet().stream()
                .sorted(Map.Entry.<Path, Integer>comparingByValue().reversed())
                .limit(12)
                .map(file -> "\n  " + file.getValue() + " " + file.getKey())
                .collect(Collectors.joining());
        String found = "%d files: p95 %d (%d), longest %d (%d)%s"
                .formatted(sorted.size(), p95, P95, sorted.get(sorted.size() - 1), LONGEST, longest);
        assertThat(p95).as(found).isLessThanOrEqualTo(P95);
        assertThat(sorted.get(sorted.size() - 1)).as(found).isLessThanOrEqualTo(LONGEST);
    }

    @Test
    void methodsAreShort() {
        List<String> offenders = new ArrayList<>();
        for (Parsed file : Sources.parsedMains()) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitMethod(MethodTree method, Void none) {
                    if (method.getBody() != null && file.lines(method) > METHOD) {
                        offenders.add("%d lines: %s in %s"
                                .formatted(
                                        file.lines(method),
                                        method.getName(),
                                        file.file().getFileName()));
                    }
                    return super.visitMethod(method, none);
                }
            }.scan(file.tree(), null);
        }
        assertThat(offenders).as("methods of more than %d lines", METHOD).isEmpty();
    }

    @Test
    void packagesHaveFewFiles() {
        Map<Path, Long> files = Sources.types(Sources.MAINS).stream()
                .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.counting()));
        files.values().removeIf(count -> count <= FILES);
        assertThat(files).as("packages of more than %d files", FILES).isEmpty();
    }

    @Test
    void moduleRootsHaveFewPublicTypes() {
        Map<String, List<String>> types = new TreeMap<>();
        for (Parsed file : Sources.parsedMains()) {
            Path folder = file.file().getParent();
            if (folder.getParent().endsWith("org/chengxin")) {
                file.tree().getTypeDecls().stream()
                        .map(ClassTree.class::cast)
                        .filter(type -> type.getModifiers().getFlags().contains(Modifier.PUBLIC))
                        .forEach(type -> types.computeIfAbsent(
                                        folder.getFileName().toString(), module -> new ArrayList<>())
                                .add(type.getSimpleName().toString()));
            }
        }
        assertThat(types).isNotEmpty();
        types.entrySet()
                .removeIf(module -> module.getValue().size()
                        <= (module.getKey().equals("shared") ? PUBLIC_TYPES_OF_SHARED : PUBLIC_TYPES));
        assertThat(types)
                .as(
                        "modules with more than %d public types in their root (shared: %d)",
                        PUBLIC_TYPES, PUBLIC_TYPES_OF_SHARED)
                .isEmpty();
    }

    @Test
    void thereIsNearlyAsMuchTestAsCode() {
        long main = lines(Sources.MAINS);
        long test = lines(Sources.TESTS);
        assertThat((double) test / main)
                .as("%d lines of tests, %d lines of code", test, main)
                .isGreaterThanOrEqualTo(TESTS);
    }

    private static long lines(List<Path> roots) {
        return Sources.types(roots).stream().mapToLong(Sources::lines).sum();
    }
}
