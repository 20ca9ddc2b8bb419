package org.chengxin.matter.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.chengxin.document.paper.Paper;
import org.chengxin.matter.Actor;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.Matters;
import org.chengxin.matter.paperwork.CaseDocuments;
import org.chengxin.matter.web.file.PaperFiles;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.guard.AddressLimit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /matters/where/papers/{id}}: a paper for the stranger it is addressed to, by number and secret. */
@Controller
class WherePaperPages {

    private static final int PAPERS_AN_HOUR = 60;

    private final Matters matters;
    private final CaseDocuments documents;
    private final PaperFiles files;
    private final AddressLimit limit;

    WherePaperPages(Matters matters, CaseDocuments documents, PaperFiles files, AddressLimit limit) {
        this.matters = matters;
        this.documents = documents;
        this.files = files;
        this.limit = limit;
    }

    @PostMapping("/matters/where/papers/{id}")
    ResponseEntity<byte[]> paper(
            HttpServletRequest request,
            @PathVariable("id") UUID id,
            @RequestParam("number") String number,
            @RequestParam("receipt") String receipt,
            @RequestParam("as") String as) {
        limit.take("matter.where", request.getRemoteAddr(), PAPERS_AN_HOUR);
        MatterId matter = matters.byNumber(number, receipt).orElseThrow(WherePaperPages::unknown);
        Paper paper = documents.addressedTo(matters.find(matter, Actor.holding(receipt))).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(WherePaperPages::unknown);
        return switch (as) {
            case "pdf" -> files.pdf(paper);
            case "html" -> files.preview(paper);
            default -> files.docx(paper);
        };
    }

    /** As if there were none: that a matter or a paper exists is itself a secret. */
    private static ProblemException unknown() {
        return new ProblemException(MatterProblem.NOT_VISIBLE, "paper");
    }
}
