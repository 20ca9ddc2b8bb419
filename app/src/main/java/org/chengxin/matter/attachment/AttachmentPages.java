package org.chengxin.matter.attachment;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.chengxin.account.Caller;
import org.chengxin.matter.Actor;
import org.chengxin.matter.attachment.Attachments.Download;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /workbench/attachments/{id}}: always saved, never shown, of the type that was found in it. */
@Controller
class AttachmentPages {

    private final Attachments attachments;

    AttachmentPages(Attachments attachments) {
        this.attachments = attachments;
    }

    @GetMapping("/workbench/attachments/{id}")
    void download(@PathVariable("id") UUID id, @AuthenticationPrincipal Caller caller, HttpServletResponse response)
            throws IOException {
        Download download = attachments.open(id, Actor.of(caller));
        Attachment about = download.about();
        response.setContentType(about.type());
        response.setContentLengthLong(about.bytes());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(about.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        attachments.send(download, response.getOutputStream());
    }
}
