package org.chengxin.command.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.chengxin.simulation.City;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A demo is connected with simulators that say what they are and are found again at their address. */
class DemoOutsideTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    @TempDir
    private Path folder;

    private static String page(URI url) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void everySystemIsConnectedAndMarked() throws Exception {
        try (DemoOutside outside = DemoOutside.start(folder)) {
            List<String> settings = outside.settings();
            for (String system : List.of(
                    "credit-portal", "credit-hangzhou", "gsxt", "12315", "province", "province-credit", "posts")) {
                assertThat(settings)
                        .contains("--chengxin.adapter.systems." + system + ".simulated=true")
                        .anyMatch(each ->
                                each.startsWith("--chengxin.adapter.systems." + system + ".url=http://127.0.0.1:"));
            }
            assertThat(page(outside.url())).contains("模拟", "信用中国（浙江）", "全国12315平台");
        }
    }

    @Test
    void aRestartKeepsTheAddressAndFilesNothingTwice() throws Exception {
        City city = City.of(1, TODAY, 200);
        URI url;
        try (DemoOutside outside = DemoOutside.start(folder)) {
            outside.file(city, TODAY);
            url = outside.url();
        }
        long size = java.nio.file.Files.size(folder.resolve("12315.jsonl"));
        try (DemoOutside outside = DemoOutside.start(folder)) {
            assertThat(outside.url()).isEqualTo(url);
            outside.file(city, TODAY);
            assertThat(java.nio.file.Files.size(folder.resolve("12315.jsonl"))).isEqualTo(size);
        }
    }
}
