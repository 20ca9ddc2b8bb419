package org.chengxin.matter.web.file;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.chengxin.document.attachment.Attachment;
import org.chengxin.document.attachment.Attachments;
import org.chengxin.matter.Actor;
import org.chengxin.matter.paperwork.CaseDocuments;
import org.chengxin.web.ui.Download;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Sends a file as a download, never inline, with its detected type. */
@Component
public class AttachmentSending {

    private final CaseDocuments documents;
    private final Attachments attachments;

    AttachmentSending(CaseDocuments documents, Attachments attachments) {
        this.documents = documents;
        this.attachments = attachments;
    }

    /** Access check: {@link CaseDocuments#file}. */
    public void send(UUID id, Actor actor, HttpServletResponse response) throws IOException {
        Attachments.Download download = documents.file(id, actor);
        Attachment about = download.about();
        response.setContentType(about.type());
        if (!download.copy()) {
            response.setContentLengthLong(about.bytes());
        }
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Download.name(download.name()));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        attachments.send(download, response.getOutputStream());
    }
}
