package org.chengxin.matter.web.file;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.chengxin.account.AccessLog;
import org.chengxin.account.Caller;
import org.chengxin.matter.Actor;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.attachment.CaseAccess;
import org.chengxin.matter.paper.Paper;
import org.chengxin.matter.paper.PaperProblem;
import org.chengxin.matter.paper.Papers;
import org.chengxin.shared.ProblemException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A paper as a file, for the offices of its matter and for those it is addressed to. */
@Controller
class PaperFilePages {

    private final Papers papers;
    private final PaperFiles files;
    private final ObjectProvider<CaseAccess> access;
    private final AccessLog log;

    PaperFilePages(Papers papers, PaperFiles files, ObjectProvider<CaseAccess> access, AccessLog log) {
        this.papers = papers;
        this.files = files;
        this.access = access;
        this.log = log;
    }

    @GetMapping({"/workbench/matters/{matter}/papers/{paper}.docx", "/api/v1/matters/{matter}/papers/{paper}.docx"})
    ResponseEntity<byte[]> docx(
            @PathVariable("matter") UUID matter,
            @PathVariable("paper") UUID id,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request) {
        return files.docx(readable(matter, id, caller), request);
    }

    @GetMapping({"/workbench/matters/{matter}/papers/{paper}.pdf", "/api/v1/matters/{matter}/papers/{paper}.pdf"})
    ResponseEntity<byte[]> pdf(
            @PathVariable("matter") UUID matter,
            @PathVariable("paper") UUID id,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request) {
        return files.pdf(readable(matter, id, caller), request);
    }

    @GetMapping("/workbench/matters/{matter}/papers/{paper}.html")
    ResponseEntity<byte[]> preview(
            @PathVariable("matter") UUID matter,
            @PathVariable("paper") UUID id,
            @AuthenticationPrincipal Caller caller) {
        return files.preview(readable(matter, id, caller));
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
}
