package org.chengxin.matter.paper;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.chengxin.account.AccessLog;
import org.chengxin.account.Caller;
import org.chengxin.matter.Actor;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.attachment.CaseAccess;
import org.chengxin.shared.ProblemException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A paper as a file, for the offices of its matter and for those it is addressed to. */
@Controller
class PaperFilePages {

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Papers papers;
    private final ObjectProvider<CaseAccess> access;
    private final AccessLog log;

    PaperFilePages(Papers papers, ObjectProvider<CaseAccess> access, AccessLog log) {
        this.papers = papers;
        this.access = access;
        this.log = log;
    }

    @GetMapping({"/workbench/matters/{matter}/papers/{paper}.docx", "/api/v1/matters/{matter}/papers/{paper}.docx"})
    ResponseEntity<byte[]> docx(
            @PathVariable("matter") UUID matter,
            @PathVariable("paper") UUID id,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request) {
        Paper paper = readable(matter, id, caller);
        return file(paper, ".docx", DOCX, papers.docx(id, server(request)));
    }

    @GetMapping({"/workbench/matters/{matter}/papers/{paper}.pdf", "/api/v1/matters/{matter}/papers/{paper}.pdf"})
    ResponseEntity<byte[]> pdf(
            @PathVariable("matter") UUID matter,
            @PathVariable("paper") UUID id,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request) {
        Paper paper = readable(matter, id, caller);
        return file(paper, ".pdf", MediaType.APPLICATION_PDF, papers.pdf(id, server(request)));
    }

    private Paper readable(UUID matter, UUID id, Caller caller) {
        Paper paper = papers.paper(id);
        if (!paper.matter().equals(new MatterId(matter)) || !mayRead(paper, Actor.of(caller))) {
            throw unknown();
        }
        log.record(caller, "matter.paper", id.toString(), null);
        return paper;
    }

    private boolean mayRead(Paper paper, Actor actor) {
        return access.stream().anyMatch(owner -> owner.mayReadPaper(paper.matter(), actor, paper.addressees()));
    }

    /** That a paper exists is itself a secret of its matter. */
    private static ProblemException unknown() {
        return new ProblemException(PaperProblem.UNKNOWN_PAPER, "");
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
