package org.chengxin.matter.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.chengxin.account.Caller;
import org.chengxin.document.paper.Paper;
import org.chengxin.document.paper.PaperActions;
import org.chengxin.document.paper.Papers;
import org.chengxin.document.paper.ServingMethod;
import org.chengxin.matter.Actor;
import org.chengxin.matter.Matter;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters;
import org.chengxin.matter.paperwork.CaseDocuments;
import org.chengxin.matter.web.PageProblem;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/matters/{id}/papers}: papers of a matter and their serving. */
@RestController
@RequestMapping("/api/v1/matters/{id}/papers")
class PaperApi {

    private final Matters matters;
    private final Papers papers;
    private final CaseDocuments documents;
    private final PaperActions actions;

    PaperApi(Matters matters, Papers papers, CaseDocuments documents, PaperActions actions) {
        this.matters = matters;
        this.documents = documents;
        this.papers = papers;
        this.actions = actions;
    }

    /** @param check path at which everybody may check it */
    record Issued(
            String id,
            String kind,
            String number,
            String day,
            List<String> to,
            String validity,
            String check,
            String docx,
            String pdf,
            List<Served> servings) {}

    record Served(String role, String method, String day) {}

    /** @param proof an attachment, required for every method but the electronic one */
    record NewServing(
            @Nullable String role,
            @Nullable String method,
            @Nullable LocalDate day,
            @Nullable UUID proof) {}

    @GetMapping
    @Operation(
            summary = "Papers of a matter 文书",
            description = "offices get all, a party those addressed to it 承办单位可取全部，当事人可取发给本方的")
    List<Issued> papers(@PathVariable("id") UUID id, @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        Matter matter = matters.find(new MatterId(id), Actor.of(caller));
        return documents.addressedTo(matter).stream().map(PaperApi::issued).toList();
    }

    @PostMapping("/{paper}/servings")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Record that a paper was served 登记送达",
            description = "by officers of the office that issued it 由制发单位的工作人员登记")
    Served serve(
            @PathVariable("id") UUID id,
            @PathVariable("paper") UUID paper,
            @RequestBody NewServing body,
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        if (!papers.paper(paper).owner().equals(CaseDocuments.owner(new MatterId(id)))) {
            throw new ProblemException(PageProblem.UNREADABLE, "/paper");
        }
        if (body.role() == null || body.day() == null) {
            throw new ProblemException(PageProblem.UNREADABLE, body.role() == null ? "/role" : "/day");
        }
        ServingMethod method = Arrays.stream(ServingMethod.values())
                .filter(known -> known.word().equals(body.method()))
                .findFirst()
                .orElseThrow(() -> new ProblemException(PageProblem.UNREADABLE, "/method"));
        return served(actions.serve(paper, body.role(), method, body.day(), body.proof(), caller));
    }

    private static Issued issued(Paper paper) {
        String file = "/api/v1/matters/" + paper.owner().id() + "/papers/" + paper.id();
        return new Issued(
                paper.id().toString(),
                paper.kind(),
                paper.number(),
                paper.day().toString(),
                paper.addressees().stream().sorted().toList(),
                paper.validity().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "/papers/" + paper.code(),
                file + ".docx",
                file + ".pdf",
                paper.servings().stream().map(PaperApi::served).toList());
    }

    private static Served served(Paper.Serving serving) {
        return new Served(serving.role(), serving.method().word(), serving.day().toString());
    }
}
