package org.chengxin.creditfile.web;

import java.util.List;
import java.util.Optional;
import org.chengxin.account.AccessLog;
import org.chengxin.account.Caller;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.account.access.Ground;
import org.chengxin.account.access.Purpose;
import org.chengxin.creditfile.CreditFile;
import org.chengxin.creditfile.CreditFile.Place;
import org.chengxin.creditfile.CreditFiles;
import org.chengxin.creditfile.FileAccess;
import org.chengxin.creditfile.WaysBack;
import org.chengxin.exchange.Receivers;
import org.chengxin.exchange.Receivers.Handed;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.chengxin.web.Texts;
import org.chengxin.web.WorkbenchPart;
import org.chengxin.web.part.SubjectPart;
import org.chengxin.web.part.SubjectPart.Audience;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /workbench/files}: a firm's own complete file, or a person's by the verified identity of the account; for an officer of its place the file of a subject,
 * for an open case of the office about it.
 */
@Controller
class FilePages {

    private static final String PAGE = "/workbench/files";
    private static final int PAGE_OF_RECORDS = 50;

    private final CreditFiles files;
    private final FileAccess access;
    private final Subjects subjects;
    private final List<SubjectPart> parts;
    private final WaysBack ways;
    private final Receivers receivers;
    private final AccessLog log;

    FilePages(
            CreditFiles files,
            FileAccess access,
            Subjects subjects,
            List<SubjectPart> parts,
            WaysBack ways,
            Receivers receivers,
            AccessLog log) {
        this.files = files;
        this.access = access;
        this.subjects = subjects;
        this.parts = parts;
        this.ways = ways;
        this.receivers = receivers;
        this.log = log;
    }

    /** Its card on the workbench. */
    @Bean
    static WorkbenchPart filePart(Texts texts) {
        return WorkbenchPart.of(54, PAGE, "creditfile.file.own", caller -> texts.of("creditfile.file.part"))
                .headed(caller ->
                        AccessPolicy.isCitizen(caller) ? "creditfile.file.own.person" : "creditfile.file.own");
    }

    @GetMapping(PAGE)
    ModelAndView own(@AuthenticationPrincipal Caller caller) {
        Optional<Subject> first = AccessPolicy.isCitizen(caller)
                ? access.ownSubjects(caller).stream().findFirst().flatMap(subjects::find)
                : access.of(caller.organisation());
        return first.map(subject -> own(caller, subject, ""))
                .orElseGet(() -> page(FilePage.empty(AccessPolicy.isCitizen(caller))));
    }

    @GetMapping(PAGE + "/{id}")
    ModelAndView file(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") String id,
            @RequestParam(name = "after", defaultValue = "") String after) {
        Subject subject = subject(id);
        return isOwn(caller, subject) ? own(caller, subject, after) : FileAskPage.view(subject, "");
    }

    /** For a case: its number is posted, since addresses stay in histories and logs. */
    @PostMapping(PAGE + "/{id}")
    ModelAndView fileFor(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") String id,
            @RequestParam(name = "case", defaultValue = "") String number,
            @RequestParam(name = "after", defaultValue = "") String after) {
        Subject subject = subject(id);
        if (isOwn(caller, subject)) {
            return own(caller, subject, after);
        }
        if (!access.isOpenCase(caller, subject, number)) {
            return FileAskPage.view(subject, number);
        }
        log.record(
                caller,
                "creditfile.file",
                subject.id().toString(),
                Purpose.CASE_HANDLING.word() + " " + number.strip());
        FilePage page = opened(caller, subject, number.strip(), after, List.of());
        receivers.keep(
                caller.organisation().id(),
                page.records().stream()
                        .map(record ->
                                new Handed(record.id().value(), record.fact().value()))
                        .toList());
        return page(page);
    }

    private Subject subject(String id) {
        return SubjectId.tryParse(id)
                .flatMap(subjects::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private boolean isOwn(Caller caller, Subject subject) {
        return access.ground(caller, subject)
                .map(Ground.OWN::equals)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }

    private ModelAndView own(Caller caller, Subject subject, String after) {
        return page(opened(
                caller,
                subject,
                "",
                after,
                AccessPolicy.isCitizen(caller)
                        ? access.ownSubjects(caller).stream()
                                .filter(other -> !other.equals(subject.id()))
                                .toList()
                        : List.of()));
    }

    private FilePage opened(Caller caller, Subject subject, String number, String after, List<SubjectId> others) {
        CreditFile file = files.file(subject.id());
        CreditFile.Part part = file.part(Place.parse(after).orElse(null), PAGE_OF_RECORDS);
        return new FilePage(
                subject,
                part.records(),
                file.size(),
                part.next(),
                !after.isEmpty(),
                ways.of(part.records()),
                SubjectPart.of(parts, Audience.FILE, subject.id(), caller),
                number,
                others,
                !subject.nature().published());
    }

    private static ModelAndView page(FilePage page) {
        return new ModelAndView("creditfile/file", "page", page);
    }
}
