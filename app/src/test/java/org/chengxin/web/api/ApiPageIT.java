package org.chengxin.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.chengxin.Server;
import org.chengxin.ServerTest;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** People read the same description as programs, in their language. */
class ApiPageIT extends ServerTest {

    @LocalServerPort
    private int port;

    @Test
    void everyCallOfTheDescriptionStandsOnThePage() {
        String page = server().get("/api").text();
        Server.JSON
                .readTree(server().get("/v3/api-docs").bytes())
                .path("paths")
                .forEachEntry((path, calls) -> assertThat(page).contains(path));
        assertThat(page)
                .contains("id=\"postMatch\"", "批量比对", "公示档案", "href=\"/schemas\"", "href=\"#MatchAnswer\"")
                .doesNotContain("Find the firms behind", "/api/v1/accounts", "{@code");
    }

    @Test
    void anEnglishReaderReadsEnglish() {
        Visitor visitor = new Visitor(port);
        String page = visitor.get("/api?lang=en").body();
        assertThat(page).contains("Find the firms behind codes and names", "application/octet-stream");
        String text = page.substring(page.indexOf("<main"), page.indexOf("</main>"));
        assertThat(text.replaceAll("<[^>]*>", "")).doesNotContainPattern("[\\u4e00-\\u9fff]");
    }
}
