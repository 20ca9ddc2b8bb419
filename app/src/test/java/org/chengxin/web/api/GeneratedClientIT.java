package org.chengxin.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A generator from outside finds no fault in the description of the calls, and its client reports an order. */
@Tag("drill")
class GeneratedClientIT extends ServerTest {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final Path GENERATOR =
            Path.of("target", "openapi-generator", "openapi-generator-cli.jar").toAbsolutePath();

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private Path description;

    @BeforeEach
    void describes() throws IOException {
        description = Files.write(
                folder.resolve("openapi.json"), server().get("/v3/api-docs").bytes());
    }

    @Test
    void theDescriptionHasNoFaultAndNothingToRecommend() throws Exception {
        assertThat(run(JAVA, "-jar", GENERATOR.toString(), "validate", "--recommend", "-i", description.toString()))
                .contains("No validation issues detected.");
    }

    @Test
    void theClientCompilesAndReportsAnOrder() throws Exception {
        Path made = folder.resolve("client");
        run(
                JAVA,
                "-jar",
                GENERATOR.toString(),
                "generate",
                "-i",
                description.toString(),
                "-o",
                made.toString(),
                "-g",
                "java",
                "--library",
                "native",
                "--package-name",
                "outside",
                "--additional-properties",
                "openApiNullable=false,useJakartaEe=true,supportUrlQuery=false,invokerPackage=outside,"
                        + "apiPackage=outside.api,modelPackage=outside.model",
                "--global-property",
                "apis,models,supportingFiles,apiTests=false,modelTests=false,apiDocs=false,modelDocs=false");
        Path program = Files.write(
                folder.resolve("FirstOrder.java"),
                Objects.requireNonNull(GeneratedClientIT.class.getResourceAsStream("FirstOrder.java.txt"))
                        .readAllBytes());
        Path classes = compiled(made.resolve("src/main/java"), program);
        Member platform = city().newMember("platform");
        String said = run(
                JAVA,
                "-Dfile.encoding=UTF-8",
                "-cp",
                classes + System.getProperty("path.separator") + System.getProperty("java.class.path"),
                "FirstOrder",
                "http://localhost:" + port,
                platform.token());
        assertThat(said.lines())
                .as("reported, read back, corrected and taken back")
                .containsExactly(
                        "m-1 created []",
                        "o-1 created []",
                        "o-2 404",
                        "read back o-1",
                        "o-1 created []",
                        "o-1 created []");
        assertThat(server().get("/api/v1/reports/order/o-1", platform.token()).status())
                .isEqualTo(404);
    }

    private Path compiled(Path sources, Path program) throws IOException {
        Path classes = Files.createDirectory(folder.resolve("classes"));
        List<String> arguments =
                new ArrayList<>(List.of("-proc:none", "-nowarn", "-encoding", "UTF-8", "-d", classes.toString()));
        try (Stream<Path> files = Files.walk(sources)) {
            files.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(arguments::add);
        }
        arguments.add(program.toString());
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .as("compiles")
                .isZero();
        return classes;
    }

    private String run(String... command) throws Exception {
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES))
                .as(Arrays.toString(command))
                .isTrue();
        String said = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
