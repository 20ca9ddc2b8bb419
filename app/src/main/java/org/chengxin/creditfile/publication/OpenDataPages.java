package org.chengxin.creditfile.publication;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.chengxin.creditfile.RecordKind;
import org.chengxin.rule.LegalClock;
import org.chengxin.web.ui.Download;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /open-data}: the daily dumps of public records, each with its manifest and the records that left. */
@Controller
class OpenDataPages {

    /** Two years of days. */
    private static final int LISTED = 800;

    /** Dumps on the page; the others stand in the list for programs. */
    private static final int SHOWN = 31;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final DumpStore store;
    private final PublishedStore published;
    private final LegalClock clock;
    private final String licence;

    OpenDataPages(
            DumpStore store,
            PublishedStore published,
            LegalClock clock,
            @Value("${chengxin.open-data.licence}") String licence) {
        this.store = store;
        this.published = published;
        this.clock = clock;
        this.licence = licence;
    }

    @GetMapping("/open-data")
    ModelAndView page() {
        List<OpenDataPage.OfKind> kinds = published.counts(clock.today()).entrySet().stream()
                .sorted(Map.Entry.<RecordKind, Long>comparingByValue().reversed())
                .map(each -> new OpenDataPage.OfKind(
                        "creditfile.kind." + each.getKey().word(), each.getValue()))
                .toList();
        long total = kinds.stream().mapToLong(OpenDataPage.OfKind::records).sum();
        return new ModelAndView(
                "creditfile/openData", "page", new OpenDataPage(total, kinds, store.list(SHOWN), licence));
    }

    /** The manifests of all dumps, the newest first. */
    @GetMapping("/open-data/records.json")
    ResponseEntity<String> list() {
        ArrayNode dumps = JSON.createArrayNode();
        store.list(LISTED).forEach(dump -> dumps.add(manifest(dump)));
        return json(HttpStatus.OK, dumps.toString());
    }

    @GetMapping("/open-data/{day}/records.json")
    ResponseEntity<String> manifest(@PathVariable("day") LocalDate day) {
        return json(HttpStatus.OK, manifest(known(day)).toString());
    }

    /** The file; of a dump that was withdrawn its manifest, which leads to what left since. */
    @GetMapping("/open-data/{day}/records.csv")
    ResponseEntity<?> records(
            @PathVariable("day") LocalDate day,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String accepted)
            throws IOException {
        Dump dump = known(day);
        byte[] content = store.content(day);
        return content == null
                ? json(HttpStatus.GONE, manifest(dump).toString())
                : csv("records-" + day, content, dump.sha256(), accepted);
    }

    /** The records that the dump before had and this one has not. */
    @GetMapping("/open-data/{day}/left.csv")
    ResponseEntity<?> left(
            @PathVariable("day") LocalDate day,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String accepted)
            throws IOException {
        Dump dump = known(day);
        return csv("left-" + dump.day(), Dumps.left(store.left(day)).packed(), dump.leftSha256(), accepted);
    }

    private Dump known(LocalDate day) {
        return store.find(day).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ObjectNode manifest(Dump dump) {
        ObjectNode json = JSON.createObjectNode();
        json.put("day", dump.day().toString());
        json.put("madeAt", dump.madeAt().toString());
        json.put("withdrawn", dump.withdrawn());
        json.putObject("records")
                .put("file", "/open-data/" + dump.day() + "/records.csv")
                .put("rows", dump.records())
                .put("bytes", dump.bytes())
                .put("sha256", dump.sha256());
        json.putObject("left")
                .put("file", "/open-data/" + dump.day() + "/left.csv")
                .put("rows", dump.left())
                .put("sha256", dump.leftSha256());
        ObjectNode log = json.putObject("log").put("size", dump.logSize());
        @Nullable String root = dump.logRoot();
        if (root != null) {
            log.put("root", root);
        }
        return json;
    }

    private static ResponseEntity<String> json(HttpStatus status, String body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache())
                .body(body);
    }

    /** Unpacked while it is sent, for the few who do not take it packed. */
    private static ResponseEntity<?> csv(String name, byte[] packed, String sha256, String accepted)
            throws IOException {
        boolean gzip = accepted.contains("gzip");
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(Download.CSV)
                // weak: packed or not, it is the same file
                .eTag("W/\"" + sha256 + "\"")
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .varyBy(HttpHeaders.ACCEPT_ENCODING)
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.name(name + ".csv"));
        if (gzip) {
            return answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(packed);
        }
        return answer.body(new InputStreamResource(new GZIPInputStream(new ByteArrayInputStream(packed))));
    }
}
