package org.chengxin.matter.web.file;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.chengxin.matter.Actor;
import org.chengxin.matter.attachment.Attachment;
import org.chengxin.matter.attachment.Attachments;
import org.chengxin.matter.attachment.Attachments.Download;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Hands a file out, wherever it was asked for: always saved, never shown, of the type that was found in it. */
@Component
public class AttachmentSending {

    private final Attachments attachments;

    AttachmentSending(Attachments attachments) {
        this.attachments = attachments;
    }

    /** As {@link Attachments#open}. */
    public void send(UUID id, Actor actor, HttpServletResponse response) throws IOException {
        Download download = attachments.open(id, actor);
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
