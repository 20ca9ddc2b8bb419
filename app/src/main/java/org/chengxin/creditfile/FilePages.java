package org.chengxin.creditfile;

import java.util.List;
import org.chengxin.account.AccessLog;
import org.chengxin.account.Caller;
import org.chengxin.account.access.Ground;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /workbench/files}: a firm's own complete file; for the market regulator a subject's published records and the
 * determinations in matters, published or not.
 */
@Controller
class FilePages {

    private static final String PAGE = "/workbench/files";

    private final CreditFiles files;
    private final FileAccess access;
    private final Subjects subjects;
    private final List<SubjectPart> parts;
    private final AccessLog log;

    FilePages(CreditFiles files, FileAccess access, Subjects subjects, List<SubjectPart> parts, AccessLog log) {
        this.files = files;
        this.access = access;
        this.subjects = subjects;
        this.parts = parts;
        this.log = log;
    }

    /** Its card on the workbench. */
    @Bean
    static WorkbenchPart filePart(Texts texts) {
        return WorkbenchPart.of(54, PAGE, "creditfile.file.own", caller -> texts.of("creditfile.file.part"));
    }

    @GetMapping(PAGE)
    ModelAndView own(@AuthenticationPrincipal Caller caller) {
        return access.of(caller.organisation())
                .map(subject -> page(caller, subject))
                .orElseGet(() -> page(new FilePage(null, List.of(), List.of(), true)));
    }

    @GetMapping(PAGE + "/{id}")
    ModelAndView file(@AuthenticationPrincipal Caller caller, @PathVariable("id") String id) {
        Subject subject = SubjectId.tryParse(id)
                .flatMap(subjects::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return page(caller, subject);
    }

    private ModelAndView page(Caller caller, Subject subject) {
        boolean own = access.ground(caller, subject)
                .map(Ground.OWN::equals)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        if (!own) {
            log.record(caller, "creditfile.file", subject.id().toString(), null);
        }
        List<CreditRecord> records = files.open(subject.id()).stream()
                .filter(record -> own || record.disclosure().open() || record.kind() == RecordKind.DETERMINATION)
                .toList();
        return page(new FilePage(subject, records, SubjectPart.of(parts, Audience.FILE, subject.id(), caller), own));
    }

    private static ModelAndView page(FilePage page) {
        return new ModelAndView("creditfile/file", "page", page);
    }
}
