package org.chengxin.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.ChengxinApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;

/** The list of modules to migrate is the list of modules that have something to migrate. */
class MigrationsTest {

    @Test
    void everyModuleWithAMigrationFolderIsMigratedAndNoOther() throws Exception {
        try (var folders = Files.list(Path.of("src/main/resources/db/migration"))) {
            Set<String> modules =
                    folders.map(folder -> folder.getFileName().toString()).collect(Collectors.toSet());
            assertThat(Migrations.MODULES).containsExactlyInAnyOrderElementsOf(modules);
        }
    }

    @Test
    void aModuleIsMigratedAfterThoseItDependsOn() {
        System.setProperty("spring.modulith.detection-strategy", "explicitly-annotated");
        ApplicationModules modules = ApplicationModules.of(ChengxinApplication.class);
        for (String name : Migrations.MODULES) {
            var module = modules.getModuleByName(name).orElseThrow();
            module.getDirectDependencies(modules, DependencyType.values()).stream()
                    .map(dependency ->
                            dependency.getTargetModule().getIdentifier().toString())
                    .filter(Migrations.MODULES::contains)
                    .forEach(lower -> assertThat(Migrations.MODULES.indexOf(lower))
                            .as(name + " depends on " + lower)
                            .isLessThan(Migrations.MODULES.indexOf(name)));
        }
    }
}
