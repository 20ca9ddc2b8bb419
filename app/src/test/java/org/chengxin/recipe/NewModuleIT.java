package org.chengxin.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.chengxin.Codes;
import org.chengxin.Eventually;
import org.chengxin.ServerProcess;
import org.chengxin.TestCity;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * The recipe of a new module, followed: {@code src/test/modules/sampling} is compiled into a folder of its own and a server is
 * started with it. No other file names the module; what it declares is found.
 */
class NewModuleIT {

    private static final Path SOURCES = Path.of("src/test/modules/sampling");

    @TempDir
    private Path parent;

    @Test
    void aModuleOfAFewFilesHasAReportTypeAProcedureABlockOfAPageAndAJob() throws Exception {
        try (ServerProcess server = ServerProcess.startWith(built(), parent.resolve("data"))) {
            TestCity city = new TestCity(server.http(), parent.resolve("data"));
            Visitor anybody = new Visitor(server.port());
            assertThat(anybody.get("/schemas/sampling").body()).contains("抽检结果", "是否合格");

            String code = Codes.social("330106", 77);
            city.create(city.token("platform"), "merchant", "firm", """
                    {"name": "杭州茶庄有限公司", "kind": "enterprise", "code": "%s", "division": "330106"}""".formatted(code));
            String result =
                    city.create(city.newMember("department").token(), "sampling", "test-1", """
                    {"code": "%s", "product": "龙井茶", "passed": false}""".formatted(code));
            assertThat(result).isNotEmpty();
            String page = anybody.get("/search?q=" + code)
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            assertThat(anybody.get(page).body()).contains("抽检结果", "龙井茶", "不合格");

            assertThat(anybody.get("/matters/definitions/retest").body()).contains("复检申请");
            assertThat(anybody.get("/matters/new/retest").statusCode()).isEqualTo(200);

            runs(city, server);
        }
    }

    /** The administrator sees the job by its name and has it done. */
    private void runs(TestCity city, ServerProcess server) throws IOException {
        TestCity.Person person = city.person("administrator", "Zhengque-2026-mima");
        Visitor administrator = new Visitor(server.port());
        administrator.signIn(person.name(), person.password());
        var jobs = administrator.get("/workbench/jobs");
        assertThat(jobs.body()).contains("统计抽检不合格数");
        administrator.post("/workbench/jobs/sampling-count/run", Map.of("_csrf", Visitor.token(jobs)));
        JdbcClient sql = JdbcClient.create(server.database());
        Eventually.eventually()
                .until(() -> sql.sql("select coalesce(max(counted), 0) from sampling.failed")
                                .query(Long.class)
                                .single()
                        == 1);
    }

    private Path built() throws IOException {
        Path classes = Files.createDirectory(parent.resolve("classes"));
        FileSystemUtils.copyRecursively(SOURCES.resolve("resources"), classes);
        compile(SOURCES.resolve("java"), classes, System.getProperty("java.class.path"));
        Path generated = Files.createDirectory(parent.resolve("generated"));
        TemplateEngine templates = TemplateEngine.create(
                new DirectoryCodeResolver(SOURCES.resolve("jte")),
                generated,
                ContentType.Html,
                getClass().getClassLoader(),
                "gg.jte.generated.precompiled");
        templates.generateAll();
        compile(generated, classes, System.getProperty("java.class.path") + File.pathSeparator + classes);
        return classes;
    }

    private static void compile(Path sources, Path classes, String classPath) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("-proc:none", "-parameters", "-nowarn", "-d", classes.toString(), "-cp", classPath));
        try (Stream<Path> files = Files.walk(sources)) {
            files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .as("what the compiler says is above")
                .isZero();
    }
}
