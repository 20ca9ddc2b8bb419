package org.chengxin.creditfile.report;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.chengxin.account.Caller;
import org.chengxin.creditfile.FileAccess;
import org.chengxin.document.paper.Papers;
import org.chengxin.document.web.PaperFiles;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.ProblemException;
import org.chengxin.subject.Subject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** {@code /workbench/files/reports}: a firm has credit reports of itself issued, and downloads them. */
@Controller
class CreditReportPages {

    private static final String PAGE = "/workbench/files/reports";

    private final CreditReports reports;
    private final FileAccess access;
    private final Papers papers;
    private final PaperFiles files;
    private final LegalClock clock;

    CreditReportPages(CreditReports reports, FileAccess access, Papers papers, PaperFiles files, LegalClock clock) {
        this.reports = reports;
        this.access = access;
        this.papers = papers;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    ModelAndView list(@AuthenticationPrincipal Caller caller) {
        Subject subject = own(caller);
        return new ModelAndView(
                "creditfile/reports",
                "page",
                new CreditReportsPage(subject, clock.today(), reports.of(subject.id()), papers.printsPdf()));
    }

    @PostMapping(PAGE)
    ModelAndView issue(@AuthenticationPrincipal Caller caller, @RequestParam("until") String until) {
        reports.issue(own(caller), day(until));
        return new ModelAndView("redirect:" + PAGE);
    }

    @GetMapping(PAGE + "/{id}.pdf")
    ResponseEntity<byte[]> pdf(@AuthenticationPrincipal Caller caller, @PathVariable("id") UUID id) {
        return files.pdf(reports.find(own(caller).id(), id));
    }

    @GetMapping(PAGE + "/{id}.docx")
    ResponseEntity<byte[]> docx(@AuthenticationPrincipal Caller caller, @PathVariable("id") UUID id) {
        return files.docx(reports.find(own(caller).id(), id));
    }

    @GetMapping(PAGE + "/{id}.html")
    ResponseEntity<byte[]> preview(@AuthenticationPrincipal Caller caller, @PathVariable("id") UUID id) {
        return files.preview(reports.find(own(caller).id(), id));
    }

    private Subject own(Caller caller) {
        return access.of(caller.organisation()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            throw new ProblemException(ReportProblem.DAY, text.substring(0, Math.min(40, text.length())));
        }
    }
}
