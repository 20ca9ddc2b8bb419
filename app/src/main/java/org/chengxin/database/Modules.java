package org.chengxin.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.modulith.ApplicationModule;

/** The modules that have migrations, in dependency order, read from their folders and package-infos. */
final class Modules {

    private static final String ROOT = "org.chengxin.";
    private static final Pattern FOLDER = Pattern.compile("db/migration/([a-z]+)/[^/]+$");

    private final Set<String> seen = new LinkedHashSet<>();

    private Modules() {}

    static List<String> migrated() {
        try {
            Set<String> folders = new TreeSet<>();
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/V1__*.sql")) {
                Matcher folder = FOLDER.matcher(file.getURL().getPath());
                if (folder.find()) {
                    folders.add(folder.group(1));
                }
            }
            Modules modules = new Modules();
            folders.forEach(modules::visit);
            List<String> ordered = new ArrayList<>(modules.seen);
            ordered.retainAll(folders);
            return List.copyOf(ordered);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Depth-first: the dependencies of a module come before it; there are no cycles. */
    private void visit(String module) {
        if (seen.contains(module)) {
            return;
        }
        for (String dependency : description(module).allowedDependencies()) {
            visit(dependency.split("::")[0].strip());
        }
        seen.add(module);
    }

    private static ApplicationModule description(String module) {
        try {
            return Objects.requireNonNull(
                    Class.forName(ROOT + module + ".package-info").getAnnotation(ApplicationModule.class), module);
        } catch (ClassNotFoundException none) {
            throw new IllegalStateException("no module " + module, none);
        }
    }
}
