package org.chengxin.document.web;

import java.nio.charset.StandardCharsets;
import org.chengxin.document.paper.Paper;
import org.chengxin.document.paper.Papers;
import org.chengxin.web.PublicUrl;
import org.chengxin.web.ui.Download;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Sends a paper as a file. The caller checks access. */
@Component
public class PaperFiles {

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Papers papers;
    private final PublicUrl address;

    PaperFiles(Papers papers, PublicUrl address) {
        this.address = address;
        this.papers = papers;
    }

    public ResponseEntity<byte[]> docx(Paper paper) {
        return file(paper, ".docx", DOCX, papers.docx(paper.id(), address.base()));
    }

    public ResponseEntity<byte[]> pdf(Paper paper) {
        return file(paper, ".pdf", MediaType.APPLICATION_PDF, papers.pdf(paper.id(), address.base()));
    }

    /** HTML to view and print in a browser. */
    public ResponseEntity<byte[]> preview(Paper paper) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .body(papers.html(paper.id(), address.base()).getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> file(Paper paper, String ending, MediaType type, byte[] content) {
        String name = Download.name(paper.title().zh() + " " + paper.number() + ending);
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, name)
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }
}
