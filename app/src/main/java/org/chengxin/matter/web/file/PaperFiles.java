package org.chengxin.matter.web.file;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.chengxin.matter.paper.Paper;
import org.chengxin.matter.paper.Papers;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Hands a paper out as a file, wherever it was asked for. The caller answers for who may read it. */
@Component
public class PaperFiles {

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Papers papers;

    PaperFiles(Papers papers) {
        this.papers = papers;
    }

    public ResponseEntity<byte[]> docx(Paper paper, HttpServletRequest request) {
        return file(paper, ".docx", DOCX, papers.docx(paper.id(), server(request)));
    }

    public ResponseEntity<byte[]> pdf(Paper paper, HttpServletRequest request) {
        return file(paper, ".pdf", MediaType.APPLICATION_PDF, papers.pdf(paper.id(), server(request)));
    }

    private static ResponseEntity<byte[]> file(Paper paper, String ending, MediaType type, byte[] content) {
        ContentDisposition attached = ContentDisposition.attachment()
                .filename(paper.title().zh() + " " + paper.number() + ending, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, attached.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }

    /** Scheme, host and port as the reader sees them. */
    private static String server(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
    }
}
