package org.chengxin.creditfile.history;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chengxin.account.AccessLog;
import org.chengxin.account.Caller;
import org.chengxin.account.access.Ground;
import org.chengxin.account.access.Purpose;
import org.chengxin.creditfile.CreditFiles;
import org.chengxin.creditfile.CreditFiles.FileOn;
import org.chengxin.creditfile.FileAccess;
import org.chengxin.creditfile.web.FileAskPage;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.chengxin.web.Texts;
import org.chengxin.web.ui.FormError;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** {@code /workbench/files/{id}/history}: the file on a day as known on another, for those who may open the file. */
@Controller
class FileHistoryPages {

    private static final String PAGE = "/workbench/files/{id}/history";

    private final CreditFiles files;
    private final FileAccess access;
    private final Subjects subjects;
    private final LegalClock clock;
    private final AccessLog log;
    private final Texts texts;

    FileHistoryPages(
            CreditFiles files, FileAccess access, Subjects subjects, LegalClock clock, AccessLog log, Texts texts) {
        this.files = files;
        this.access = access;
        this.subjects = subjects;
        this.clock = clock;
        this.log = log;
        this.texts = texts;
    }

    /** Days as the form sent them; one that is no day of the past is today. */
    private static final class Days {

        private final LocalDate today;
        private final List<String> faulty = new ArrayList<>();

        Days(LocalDate today) {
            this.today = today;
        }

        LocalDate day(String field, String text) {
            try {
                LocalDate day = text.isBlank() ? today : LocalDate.parse(text.strip());
                if (!day.isAfter(today)) {
                    return day;
                }
            } catch (DateTimeException faulty) {
                // told to the reader
            }
            faulty.add(field);
            return today;
        }
    }

    @GetMapping(PAGE)
    ModelAndView history(
            @AuthenticationPrincipal Caller caller, @PathVariable("id") String id, @ModelAttribute Asked asked) {
        return shown(caller, id, asked, "");
    }

    /** For a case: its number is posted, since addresses stay in histories and logs. */
    @PostMapping(PAGE)
    ModelAndView historyFor(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") String id,
            @ModelAttribute Asked asked,
            @RequestParam(name = "case", defaultValue = "") String number) {
        return shown(caller, id, asked, number);
    }

    /** What the form sent; what it did not send is null. */
    record Asked(
            @Nullable String day,
            @Nullable String known,
            @Nullable String compare,
            @Nullable Integer page) {}

    private ModelAndView shown(Caller caller, String id, Asked asked, String number) {
        Subject subject = SubjectId.tryParse(id)
                .flatMap(subjects::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean own = access.ground(caller, subject)
                .map(Ground.OWN::equals)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        if (!own && !access.isOpenCase(caller, subject, number)) {
            return FileAskPage.view(subject, number);
        } else if (!own) {
            log.record(
                    caller,
                    "creditfile.file",
                    subject.id().toString(),
                    Purpose.CASE_HANDLING.word() + " " + number.strip());
        }
        String compare = typed(asked.compare());
        int page = Objects.requireNonNullElse(asked.page(), 1);
        Days days = new Days(clock.today());
        LocalDate until = days.day("known", typed(asked.known()));
        FileOn now = files.open(subject.id(), days.day("day", typed(asked.day())), until);
        FileOn before = compare.isBlank() ? null : then(subject, days.day("compare", compare), until);
        return page(subject, own ? "" : number.strip(), now, before, Math.max(1, page), days.faulty);
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text;
    }

    private ModelAndView page(
            Subject subject, String number, FileOn now, @Nullable FileOn before, int page, List<String> faulty) {
        return new ModelAndView(
                "creditfile/history",
                "page",
                new HistoryPage(
                        subject,
                        number,
                        clock.today(),
                        now,
                        before,
                        before == null ? List.of() : ChangePolicy.between(before, now),
                        page,
                        faulty.stream()
                                .map(field -> new FormError(field, texts.of("creditfile.history.day.faulty")))
                                .toList()));
    }

    /** The other state of a comparison: what was known on its own day. */
    private FileOn then(Subject subject, LocalDate day, LocalDate known) {
        return files.open(subject.id(), day, day.isBefore(known) ? day : known);
    }
}
