package org.chengxin.web.page;

import java.nio.charset.StandardCharsets;
import org.chengxin.account.AccessLog;
import org.chengxin.account.log.AccessCheck;
import org.chengxin.account.log.AccessLines;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The access log for auditors: the latest lines, the check against the sealed batches, and the export as JSON lines. */
@Controller
class AccessLogPages {

    private static final int SHOWN = 200;
    private static final MediaType JSON_LINES = new MediaType("application", "x-ndjson", StandardCharsets.UTF_8);

    private final AccessLog log;
    private final AccessCheck check;
    private final AccessLines lines;

    AccessLogPages(AccessLog log, AccessCheck check, AccessLines lines) {
        this.log = log;
        this.check = check;
        this.lines = lines;
    }

    @GetMapping("/workbench/access")
    ModelAndView access() {
        AccessPage page = new AccessPage(log.latest(SHOWN), check.latest().orElse(null));
        return new ModelAndView("web/access", "page", page);
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
}
