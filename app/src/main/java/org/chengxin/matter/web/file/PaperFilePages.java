package org.chengxin.matter.web.file;

import java.util.UUID;
import org.chengxin.account.AccessLog;
import org.chengxin.account.Caller;
import org.chengxin.document.paper.Paper;
import org.chengxin.document.web.PaperFiles;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.paperwork.CaseDocuments;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Papers as files, for the offices of the matter and the addressees. */
@Controller
class PaperFilePages {

    private final CaseDocuments documents;
    private final PaperFiles files;
    private final AccessLog log;

    PaperFilePages(CaseDocuments documents, PaperFiles files, AccessLog log) {
        this.documents = documents;
        this.files = files;
        this.log = log;
    }

    @GetMapping({"/workbench/matters/{matter}/papers/{paper}.docx", "/api/v1/matters/{matter}/papers/{paper}.docx"})
    ResponseEntity<byte[]> docx(
            @PathVariable("matter") UUID matter,
            @PathVariable("paper") UUID id,
            @AuthenticationPrincipal Caller caller) {
        return files.docx(readable(matter, id, caller));
    }

    @GetMapping({"/workbench/matters/{matter}/papers/{paper}.pdf", "/api/v1/matters/{matter}/papers/{paper}.pdf"})
    ResponseEntity<byte[]> pdf(
            @PathVariable("matter") UUID matter,
            @PathVariable("paper") UUID id,
            @AuthenticationPrincipal Caller caller) {
        return files.pdf(readable(matter, id, caller));
    }

    @GetMapping("/workbench/matters/{matter}/papers/{paper}.html")
    ResponseEntity<byte[]> preview(
            @PathVariable("matter") UUID matter,
            @PathVariable("paper") UUID id,
            @AuthenticationPrincipal Caller caller) {
        return files.preview(readable(matter, id, caller));
    }

    private Paper readable(UUID matter, UUID id, Caller caller) {
        Paper paper = documents.paper(new MatterId(matter), id, caller);
        log.looked(caller, "matter.paper.look", AccessLog.part(matter.toString(), id));
        return paper;
    }
}
