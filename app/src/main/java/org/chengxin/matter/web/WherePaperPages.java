package org.chengxin.matter.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.chengxin.matter.Actor;
import org.chengxin.matter.Matter;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.Matters;
import org.chengxin.matter.paper.Paper;
import org.chengxin.matter.paper.Papers;
import org.chengxin.shared.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** {@code /matters/where/papers/{id}}: a paper for the stranger it is addressed to, by number and secret. */
@Controller
class WherePaperPages {

    private static final int PAPERS_AN_HOUR = 60;
    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Matters matters;
    private final Papers papers;
    private final AddressLimit limit;

    WherePaperPages(Matters matters, Papers papers, AddressLimit limit) {
        this.matters = matters;
        this.papers = papers;
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
        Matter seen = matters.find(matter, Actor.holding(receipt));
        Paper paper = papers.of(matter).stream()
                .filter(each -> each.id().equals(id))
                .filter(each -> seen.parties().stream()
                        .anyMatch(party -> party.you() && each.addressees().contains(party.role())))
                .findFirst()
                .orElseThrow(WherePaperPages::unknown);
        String server =
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        return as.equals("pdf")
                ? file(paper, ".pdf", MediaType.APPLICATION_PDF, papers.pdf(id, server))
                : file(paper, ".docx", DOCX, papers.docx(id, server));
    }

    /** As if there were none: that a matter or a paper exists is itself a secret. */
    private static ProblemException unknown() {
        return new ProblemException(MatterProblem.NOT_VISIBLE, "paper");
    }

    private static ResponseEntity<byte[]> file(Paper paper, String ending, MediaType type, byte[] content) {
        String name = paper.title().zh() + " " + paper.number() + ending;
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }
}
