package org.chengxin.creditfile.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.chengxin.account.AccessLog;
import org.chengxin.account.Caller;
import org.chengxin.account.access.Ground;
import org.chengxin.account.access.Purpose;
import org.chengxin.creditfile.FileAccess;
import org.chengxin.document.paper.Papers;
import org.chengxin.document.web.PaperFiles;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.ProblemException;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.chengxin.web.ui.Download;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /workbench/files/{id}/standing}: a firm applies for a certificate of good standing, or an officer of its place for it, and
 * downloads it as a file or as a paper.
 */
@Controller
class GoodStandingPages {

    private static final String PAGE = "/workbench/files/{id}/standing";

    private static final MediaType SD_JWT = MediaType.parseMediaType("application/dc+sd-jwt");

    private final GoodStanding standing;
    private final GoodStandings issued;
    private final Subjects subjects;
    private final FileAccess access;
    private final AccessLog log;
    private final Papers papers;
    private final PaperFiles files;
    private final LegalClock clock;

    GoodStandingPages(
            GoodStanding standing,
            GoodStandings issued,
            Subjects subjects,
            FileAccess access,
            AccessLog log,
            Papers papers,
            PaperFiles files,
            LegalClock clock) {
        this.standing = standing;
        this.issued = issued;
        this.subjects = subjects;
        this.access = access;
        this.log = log;
        this.papers = papers;
        this.files = files;
        this.clock = clock;
    }

    /** An officer sees what stands against a firm only in answer to its application. */
    @GetMapping(PAGE)
    ModelAndView page(@AuthenticationPrincipal Caller caller, @PathVariable("id") String id) {
        Subject subject = subject(caller, id);
        return page(caller, subject, isOwn(caller, subject));
    }

    private ModelAndView page(Caller caller, Subject subject, boolean looked) {
        return new ModelAndView(
                "creditfile/standing",
                "page",
                new GoodStandingPage(
                        subject,
                        isOwn(caller, subject),
                        looked,
                        standing.checks(),
                        looked ? standing.against(subject) : List.of(),
                        issued.of(subject.id()),
                        papers.printsPdf(),
                        clock.today()));
    }

    /**
     * What stands against it is told by the page itself.
     *
     * @param application number under which an officer received the application
     */
    @PostMapping(PAGE)
    ModelAndView issue(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") String id,
            @RequestParam(name = "application", defaultValue = "") String application) {
        Subject subject = applied(caller, id, application);
        try {
            issued.issue(subject, caller.organisation().id());
        } catch (ProblemException refused) {
            return told(caller, subject, refused);
        }
        return new ModelAndView("redirect:/workbench/files/" + subject.id() + "/standing");
    }

    private ModelAndView told(Caller caller, Subject subject, ProblemException refused) {
        if (refused.problem() != ReportProblem.STANDS_AGAINST) {
            throw refused;
        }
        ModelAndView page = page(caller, subject, true);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    /** As a file that another city checks; issues one where the caller has none. */
    @PostMapping(PAGE + "/file")
    ResponseEntity<byte[]> file(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") String id,
            @RequestParam(name = "application", defaultValue = "") String application) {
        Subject subject = applied(caller, id, application);
        String text = issued.issue(subject, caller.organisation().id());
        return ResponseEntity.ok()
                .contentType(SD_JWT)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.name(subject.code() + ".sd-jwt"))
                .body(text.getBytes(StandardCharsets.US_ASCII));
    }

    @GetMapping(PAGE + "/{paper}.pdf")
    ResponseEntity<byte[]> pdf(
            @AuthenticationPrincipal Caller caller, @PathVariable("id") String id, @PathVariable("paper") UUID paper) {
        return files.pdf(issued.find(subject(caller, id).id(), paper));
    }

    @GetMapping(PAGE + "/{paper}.docx")
    ResponseEntity<byte[]> docx(
            @AuthenticationPrincipal Caller caller, @PathVariable("id") String id, @PathVariable("paper") UUID paper) {
        return files.docx(issued.find(subject(caller, id).id(), paper));
    }

    @GetMapping(PAGE + "/{paper}.html")
    ResponseEntity<byte[]> preview(
            @AuthenticationPrincipal Caller caller, @PathVariable("id") String id, @PathVariable("paper") UUID paper) {
        return files.preview(issued.find(subject(caller, id).id(), paper));
    }

    private Subject subject(Caller caller, String id) {
        Subject subject = SubjectId.tryParse(id)
                .flatMap(subjects::find)
                .filter(GoodStanding::isPublic)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (access.ground(caller, subject).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return subject;
    }

    /** An officer's look is logged with the number of the application that it answers. */
    private Subject applied(Caller caller, String id, String application) {
        Subject subject = subject(caller, id);
        if (!isOwn(caller, subject)) {
            Purpose.Stated stated = Purpose.Stated.of(Purpose.ANSWER_TO_DATA_SUBJECT.word(), application)
                    .orElseThrow(() -> new ProblemException(ReportProblem.NO_APPLICATION, "application"));
            log.record(caller, "creditfile.standing", subject.id().toString(), stated.text());
        }
        return subject;
    }

    private boolean isOwn(Caller caller, Subject subject) {
        return access.ground(caller, subject).filter(Ground.OWN::equals).isPresent();
    }
}
