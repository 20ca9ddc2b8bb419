package org.chengxin.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.chengxin.evidencelog.merkle.Sha256;
import org.chengxin.web.Texts;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * {@code /verify}: the only page that also works from disk, hence script and style inline; this response's
 * Content-Security-Policy allows just these two, by their digests, and nothing from elsewhere.
 */
@Controller
class VerifyPages {

    private static final String CHINESE = "<html lang=\"zh-CN\">";
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Texts texts;
    private final String page;
    private final String contentPolicy;

    VerifyPages(Texts texts) throws IOException {
        this.texts = texts;
        try (InputStream file = new ClassPathResource("static/verify/verify.html").getInputStream()) {
            page = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        contentPolicy = "default-src 'none'; script-src " + digest(between("<script>", "</script>")) + "; style-src "
                + digest(between("<style>", "</style>")) + "; connect-src 'self'; img-src data:; base-uri 'none'; "
                + "form-action 'none'; frame-ancestors 'none'";
    }

    @GetMapping("/verify")
    ResponseEntity<byte[]> verify() {
        // set on the server: a script cannot read the language cookie
        String inLanguage = texts.english() ? page.replace(CHINESE, "<html lang=\"en\">") : page;
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", contentPolicy)
                .body(inLanguage.getBytes(StandardCharsets.UTF_8));
    }

    private String between(String start, String end) {
        int from = page.indexOf(start) + start.length();
        return page.substring(from, page.indexOf(end, from));
    }

    private static String digest(String inline) {
        return "'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(inline)) + "'";
    }
}
