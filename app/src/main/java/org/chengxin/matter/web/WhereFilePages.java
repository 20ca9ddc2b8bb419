package org.chengxin.matter.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.chengxin.document.paper.Paper;
import org.chengxin.document.web.PaperFiles;
import org.chengxin.matter.Actor;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.Matters;
import org.chengxin.matter.paperwork.CaseDocuments;
import org.chengxin.matter.web.file.AttachmentSending;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.guard.AddressLimit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /matters/where}: files of a stranger's own matter and papers addressed to them, by number and secret. */
@Controller
@RequestMapping("/matters/where")
class WhereFilePages {

    private static final int FILES_AN_HOUR = 120;
    private static final int PAPERS_AN_HOUR = 60;

    private final Matters matters;
    private final CaseDocuments documents;
    private final AttachmentSending files;
    private final PaperFiles papers;
    private final AddressLimit limit;

    WhereFilePages(
            Matters matters, CaseDocuments documents, AttachmentSending files, PaperFiles papers, AddressLimit limit) {
        this.matters = matters;
        this.documents = documents;
        this.files = files;
        this.papers = papers;
        this.limit = limit;
    }

    /** Always sent as a download, never inline. */
    @PostMapping("/files/{id}")
    void file(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable("id") UUID id,
            @RequestParam("number") String number,
            @RequestParam("receipt") String receipt)
            throws IOException {
        limit.take("matter.where.file", request.getRemoteAddr(), FILES_AN_HOUR);
        if (matters.byNumber(number, receipt).isEmpty()) {
            throw unknown("file");
        }
        files.send(id, Actor.holding(receipt), response);
    }

    @PostMapping("/papers/{id}")
    ResponseEntity<byte[]> paper(
            HttpServletRequest request,
            @PathVariable("id") UUID id,
            @RequestParam("number") String number,
            @RequestParam("receipt") String receipt,
            @RequestParam("as") String as) {
        limit.take("matter.where", request.getRemoteAddr(), PAPERS_AN_HOUR);
        MatterId matter = matters.byNumber(number, receipt).orElseThrow(() -> unknown("paper"));
        Paper paper = documents.addressedTo(matters.find(matter, Actor.holding(receipt))).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown("paper"));
        return switch (as) {
            case "pdf" -> papers.pdf(paper);
            case "html" -> papers.preview(paper);
            default -> papers.docx(paper);
        };
    }

    /** The same error as for a missing one, so that the existence of a matter or paper is not revealed. */
    private static ProblemException unknown(String what) {
        return new ProblemException(MatterProblem.NOT_VISIBLE, what);
    }
}
