package org.chengxin.web.access;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.account.log.AccessCheck;
import org.chengxin.account.log.AccessLines;
import org.chengxin.account.log.AccessSearch;
import org.chengxin.account.log.AccessSearch.Query;
import org.chengxin.rule.LegalClock;
import org.chengxin.web.Shell;
import org.chengxin.web.Texts;
import org.chengxin.web.part.PagePart;
import org.chengxin.web.part.WorkbenchBlock;
import org.chengxin.web.ui.CsvCell;
import org.chengxin.web.ui.Download;
import org.chengxin.web.ui.Option;
import org.chengxin.web.ui.Tiles;
import org.chengxin.web.ui.Tiles.Tile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The access log for auditors: lines in words with filters and an export as CSV, the check against the sealed batches, and
 * the sealed batches as JSON lines.
 */
@Controller
class AccessLogPages {

    private static final MediaType JSON_LINES = new MediaType("application", "x-ndjson", StandardCharsets.UTF_8);

    /** First parts of acts. */
    private static final List<String> ACTS = List.of(
            "creditfile",
            "matter",
            "warning",
            "evidence",
            "sign-in",
            "sign-out",
            "denied",
            "account",
            "staff",
            "token",
            "proposal",
            "organisation");

    private final AccessSearch search;
    private final AccessCheck check;
    private final AccessLines lines;
    private final AccessWords words;
    private final Texts texts;

    AccessLogPages(AccessSearch search, AccessCheck check, AccessLines lines, AccessWords words, Texts texts) {
        this.search = search;
        this.check = check;
        this.lines = lines;
        this.words = words;
        this.texts = texts;
    }

    /** The auditor's home: the check, and how many lines today. */
    @Bean
    static WorkbenchBlock auditBlock(AccessSearch search, AccessCheck check, Texts texts) {
        return new WorkbenchBlock(
                10,
                caller -> AccessPolicy.isAuditor(caller)
                        ? Optional.of(PagePart.of("web/tiles", tiles(search, check, texts)))
                        : Optional.empty());
    }

    private static Tiles tiles(AccessSearch search, AccessCheck check, Texts texts) {
        LocalDate today = LocalDate.now(LegalClock.ZONE);
        AccessSearch.Day day = search.since(today);
        String span = "from=" + today + "&until=" + today;
        String faults =
                check.latest().map(verdict -> String.valueOf(verdict.faults())).orElse("—");
        return new Tiles(
                texts.of("web.audit.title"),
                List.of(
                        new Tile(
                                texts.of("web.audit.sealed"),
                                faults,
                                texts.of("web.audit.sealed.more"),
                                "/workbench/access",
                                !faults.equals("0") && !faults.equals("—")),
                        new Tile(
                                texts.of("web.audit.looks"),
                                String.valueOf(day.acts()),
                                texts.of("web.audit.looks.more"),
                                "/workbench/access?" + span,
                                false),
                        new Tile(
                                texts.of("web.audit.denied"),
                                String.valueOf(day.refused()),
                                texts.of("web.audit.denied.more"),
                                "/workbench/access?act=denied&" + span,
                                day.refused() > 0)));
    }

    @GetMapping("/workbench/access")
    ModelAndView access(
            @RequestParam(name = "act", defaultValue = "") String act,
            @RequestParam(name = "words", defaultValue = "") String typed,
            @RequestParam(name = "from", defaultValue = "") String from,
            @RequestParam(name = "until", defaultValue = "") String until,
            @RequestParam(name = "before", required = false) @Nullable UUID before) {
        AccessPage.Filters filters = new AccessPage.Filters(act.strip(), typed.strip(), from, until);
        List<AccessSearch.Line> found = search.find(query(filters, before), AccessSearch.PAGE + 1);
        List<AccessSearch.Line> shown = found.stream().limit(AccessSearch.PAGE).toList();
        String next =
                found.size() > shown.size() ? shown.get(shown.size() - 1).id().toString() : null;
        return new ModelAndView(
                "web/access",
                "page",
                new AccessPage(
                        filters,
                        ACTS.stream()
                                .map(each -> new Option(each, texts.of("web.access.acts." + each)))
                                .toList(),
                        shown.stream().map(this::line).toList(),
                        next,
                        check.latest().orElse(null)));
    }

    /** The newest lines of a filter as CSV, UTF-8 with byte order mark, at most {@link AccessSearch#EXPORT}. */
    @GetMapping("/workbench/access/export.csv")
    ResponseEntity<byte[]> export(
            @RequestParam(name = "act", defaultValue = "") String act,
            @RequestParam(name = "words", defaultValue = "") String typed,
            @RequestParam(name = "from", defaultValue = "") String from,
            @RequestParam(name = "until", defaultValue = "") String until) {
        AccessPage.Filters filters = new AccessPage.Filters(act.strip(), typed.strip(), from, until);
        List<String> rows = new ArrayList<>();
        rows.add(Stream.of(
                        "web.time",
                        "web.access.who",
                        "web.access.person",
                        "web.access.act",
                        "web.access.object",
                        "web.access.purpose")
                .map(texts::of)
                .collect(Collectors.joining(",")));
        search.find(query(filters, null), AccessSearch.EXPORT).stream()
                .map(this::line)
                .map(line -> Stream.of(line.at(), line.who(), line.person(), line.act(), line.object(), line.purpose())
                        .map(CsvCell::of)
                        .collect(Collectors.joining(",")))
                .forEach(rows::add);
        return Download.of(
                Download.CSV,
                "access-log.csv",
                ("\uFEFF" + String.join("\r\n", rows) + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** @param batch the number of the last batch that the caller has */
    @GetMapping("/workbench/access/lines")
    ResponseEntity<byte[]> lines(@RequestParam(name = "after", defaultValue = "0") long batch) {
        AccessLines.Page page = lines.after(batch);
        return ResponseEntity.ok()
                .contentType(JSON_LINES)
                .header("Chengxin-Next", Long.toString(page.next()))
                .body(page.bytes());
    }

    private static Query query(AccessPage.Filters filters, @Nullable UUID before) {
        return new Query(
                filters.act(),
                filters.words(),
                day(filters.from()).orElse(null),
                day(filters.until()).orElse(null),
                before);
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private AccessPage.Line line(AccessSearch.Line line) {
        boolean stranger = line.organisation() == null;
        String who = stranger ? line.stranger() : line.organisation();
        return new AccessPage.Line(
                Shell.time(line.at()),
                who == null ? "" : who,
                line.person() == null ? "" : line.person(),
                stranger,
                words.act(line.act()),
                line.times(),
                line.object(),
                words.purpose(line.purpose()));
    }
}
