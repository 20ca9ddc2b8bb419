package org.chengxin.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A type is public only where another package uses it: what a package offers is seen at its declarations. */
class PublicTypesTest {

    @Test
    void aTypeIsPublicOnlyWhereAnotherPackageUsesIt() {
        Set<JavaClass> offered = new HashSet<>();
        Set<JavaClass> used = new HashSet<>();
        // templates are classes of a package of their own
        for (JavaClass each : new ClassFileImporter().importPackages("org.chengxin", "gg.jte.generated")) {
            if (isOurs(each)
                    && each.isTopLevelClass()
                    && each.getModifiers().contains(JavaModifier.PUBLIC)
                    && each.tryGetMethod("main", String[].class).isEmpty()) {
                offered.add(each);
            }
            for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (!target.getPackageName().equals(each.getPackageName())) {
                    used.add(outermost(target));
                }
            }
        }
        String settings = Sources.files(Path.of("src/main/resources/logging"), ".xml").stream()
                .map(Sources::text)
                .reduce("", String::concat);
        List<String> alone = offered.stream()
                .filter(type -> !used.contains(type) && !settings.contains(type.getName()))
                .map(JavaClass::getName)
                .sorted()
                .toList();
        assertThat(offered).hasSizeGreaterThan(100);
        assertThat(alone).as("public types that no other package uses").isEmpty();
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith("org.chengxin")
                && type.getSource()
                        .map(source -> source.getUri().toString().contains("/app/target/classes/"))
                        .orElse(false);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(PublicTypesTest::outermost).orElse(type);
    }
}
