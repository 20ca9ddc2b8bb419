package org.chengxin.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.chengxin.Server;
import org.chengxin.ServerTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A linter that is not ours reads the description of the calls; where it cannot be had, that is said aloud. */
class ApiLintIT extends ServerTest {

    private static final String LINTER = "@redocly/cli@2.77.0";

    /** Where the linter must be fetched first; a registry that says nothing is not waited for any longer. */
    private static final int ASKING = 30;

    private static final int LINTING = 120;

    @TempDir
    private static Path folder;

    private static boolean there;

    @BeforeAll
    static void theLinterIsAskedForOnce() throws InterruptedException {
        there = ran(ASKING, "--version") == 0;
        if (!there) {
            System.err.println(
                    "ApiLintIT is left out: npx " + LINTER + " cannot be run on this machine (no node, or no network)");
        }
    }

    @BeforeEach
    void withoutItThereIsNothingToTest() {
        assumeTrue(there, "npx " + LINTER + " cannot be run");
    }

    @Test
    void theDescriptionHasNoErrorsByTheRulesThatALinterRecommends() throws Exception {
        Path description = Files.write(
                folder.resolve("openapi.json"), server().get("/v3/api-docs").bytes());
        int exit = ran(
                LINTING,
                "lint",
                description.toString(),
                "--config",
                rules(),
                "--format",
                "json",
                "--max-problems",
                "500");
        JsonNode found = Server.JSON.readTree(Files.readString(out()));
        assertThat(found.path("problems").valueStream().map(ApiLintIT::told)).isEmpty();
        assertThat(exit).as(Files.readString(err())).isZero();
        assertThat(found.path("totals").path("errors").asInt(-1)).isZero();
    }

    /** So that a linter which finds nothing at all is noticed. */
    @Test
    void whatIsWrongIsFound() throws Exception {
        String spoilt =
                server().get("/v3/api-docs").text().replaceFirst("\"operationId\":\"[^\"]*\"", "\"operationId\":7");
        Path description = Files.writeString(folder.resolve("openapi.json"), spoilt);
        assertThat(ran(LINTING, "lint", description.toString(), "--config", rules(), "--format", "json"))
                .isNotZero();
    }

    private static String rules() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(ApiLintIT.class.getResource("redocly.yaml"))
                        .toURI())
                .toString();
    }

    private static String told(JsonNode problem) {
        return problem.path("severity").asString("") + " "
                + problem.path("ruleId").asString("") + " "
                + problem.path("location").path(0).path("pointer").asString("") + ": "
                + problem.path("message").asString("");
    }

    private static Path out() {
        return folder.resolve("out");
    }

    private static Path err() {
        return folder.resolve("err");
    }

    /** Its exit code; -1 where there is no npx, or it does not come to an end in time. */
    private static int ran(int seconds, String... arguments) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("npx", "--yes", LINTER));
        command.addAll(List.of(arguments));
        ProcessBuilder linter = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out().toFile())
                .redirectError(err().toFile());
        linter.environment().put("REDOCLY_TELEMETRY", "off");
        linter.environment().put("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
        try {
            Process process = linter.start();
            if (process.waitFor(seconds, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            // npx is a shell, node and the linter under it
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            return -1;
        } catch (IOException absent) {
            return -1;
        }
    }
}
