package org.chengxin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chengxin.ServerTest;
import org.chengxin.account.access.AccessTable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** The access table has a row for each page, call and file that the server answers, and for nothing else. */
class AccessTableIT extends ServerTest {

    private static final Path FILES = Path.of("src/main/resources/static");

    /** Rows of files, each with one that falls under it. */
    private static final Map<String, String> FILE = Map.of(
            "GET /assets/**", "/assets/chengxin.css",
            "GET /favicon.svg", "/favicon.svg",
            "GET /robots.txt", "/robots.txt",
            "GET /_static/echarts/*/dist/*", "/_static/echarts/5.6.0/dist/echarts.common.min.js");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private AccessRows rows;

    @Test
    void everyPageHasARow() {
        assertThat(missing(served()))
                .as("pages and calls without a row in rules/access/access.csv")
                .isEmpty();
    }

    @Test
    void everyRowHasAPage() {
        Set<String> served = served();
        assertThat(AccessTable.shipped().rows().stream().map(row -> row.method() + " " + row.path()))
                .as("rows of rules/access/access.csv without a page")
                .allSatisfy(row -> assertThat(served.contains(row) || FILE.containsKey(row))
                        .as(row)
                        .isTrue())
                .doesNotHaveDuplicates();
        FILE.forEach((row, file) -> {
            assertThat(rows.row("GET", file).map(found -> found.method() + " " + found.path()))
                    .hasValue(row);
            assertThat(server().get(file).status()).as(file).isEqualTo(200);
        });
    }

    @Test
    void everyFileOfTheServerFallsUnderARow() throws IOException {
        try (var files = Files.walk(FILES)) {
            // verify.html is given out by its page alone
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> "/" + FILES.relativize(file))
                            .filter(file -> !file.equals("/verify/verify.html")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(rows.row("GET", file)).isPresent());
        }
    }

    @Test
    void aPageWithoutARowWouldBeFound() {
        assertThat(missing(Set.of("GET /workbench/backdoor", "POST /policy", "GET /policy")))
                .containsExactlyInAnyOrder("GET /workbench/backdoor", "POST /policy");
    }

    private static Set<String> missing(Collection<String> served) {
        Set<String> missing = new TreeSet<>(served);
        AccessTable.shipped().rows().forEach(row -> missing.remove(row.method() + " " + row.path()));
        return missing;
    }

    /** "METHOD pattern" of everything that a request can reach, but the catch-all of files. */
    private Set<String> served() {
        Map<String, HandlerMapping> mappings = context.getBeansOfType(HandlerMapping.class);
        Set<String> served = new TreeSet<>();
        for (HandlerMapping mapping : mappings.values()) {
            if (mapping instanceof RequestMappingInfoHandlerMapping methods) {
                methods.getHandlerMethods().keySet().forEach(page -> served.addAll(lines(page)));
            } else if (mapping instanceof AbstractUrlHandlerMapping urls) {
                urls.getHandlerMap().keySet().forEach(path -> served.add("GET " + path));
            }
        }
        served.remove("GET /**");
        assertThat(served).hasSizeGreaterThan(90);
        return served;
    }

    private static Set<String> lines(RequestMappingInfo page) {
        Set<String> methods =
                page.getMethodsCondition().getMethods().stream().map(Enum::name).collect(Collectors.toSet());
        return page.getPatternValues().stream()
                .flatMap(path -> (methods.isEmpty() ? Set.of(AccessTable.ANY) : methods)
                        .stream().map(method -> method + " " + path))
                .collect(Collectors.toSet());
    }
}
