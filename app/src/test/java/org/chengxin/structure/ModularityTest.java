package org.chengxin.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.ChengxinApplication;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The modules keep to the dependencies that their package-info allows. */
class ModularityTest {

    private static ApplicationModules modules;

    @BeforeAll
    static void readsTheModules() {
        // Only packages that say so are modules: the libraries beside the application share its root package.
        System.setProperty("spring.modulith.detection-strategy", "explicitly-annotated");
        modules = ApplicationModules.of(ChengxinApplication.class);
    }

    @Test
    void everyModuleKeepsToItsAllowedDependencies() {
        modules.verify();
    }

    @Test
    void everyTopPackageOfTheApplicationIsAModuleAndNothingElseIs() throws Exception {
        try (var folders = Files.list(Sources.MAIN.resolve("org/chengxin"))) {
            Set<String> packages = folders.filter(Files::isDirectory)
                    .map(Path::getFileName)
                    .map(Path::toString)
                    .collect(Collectors.toSet());
            assertThat(modules.stream().map(ApplicationModule::getIdentifier).map(Object::toString))
                    .containsExactlyInAnyOrderElementsOf(packages);
        }
    }

    @Test
    void everyModuleHasAChineseDisplayName() {
        assertThat(modules.stream())
                .allSatisfy(module -> assertThat(module.getDisplayName())
                        .as(module.getIdentifier().toString())
                        .matches(".*\\p{IsHan}.*"));
    }
}
