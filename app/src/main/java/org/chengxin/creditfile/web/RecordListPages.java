package org.chengxin.creditfile.web;

import org.chengxin.creditfile.CreditFile;
import org.chengxin.creditfile.CreditFile.Place;
import org.chengxin.creditfile.CreditFiles;
import org.chengxin.creditfile.WaysBack;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** {@code /subjects/{id}/records}: the published records of a subject page by page, where its own page has not room for all. */
@Controller
class RecordListPages {

    static final int PAGE = 50;

    private final CreditFiles files;
    private final Subjects subjects;
    private final WaysBack ways;

    RecordListPages(CreditFiles files, Subjects subjects, WaysBack ways) {
        this.files = files;
        this.subjects = subjects;
        this.ways = ways;
    }

    /** A natural person's records are not public: the answer is the same as for an unknown subject. */
    @GetMapping("/subjects/{id}/records")
    ModelAndView records(@PathVariable("id") String id, @RequestParam(name = "after", defaultValue = "") String after) {
        Subject subject = SubjectId.tryParse(id)
                .flatMap(subjects::find)
                .filter(found -> found.nature().published())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        CreditFile.Part part =
                files.file(subject.id()).openPart(Place.parse(after).orElse(null), PAGE);
        return new ModelAndView(
                "creditfile/recordList",
                "page",
                new RecordListPage(
                        subject,
                        part.records(),
                        ways.of(part.records()),
                        behind(subject.id(), part),
                        !after.isEmpty()));
    }

    /** The address of the page behind a part of the list; null at its end. */
    static @Nullable String behind(SubjectId subject, CreditFile.Part part) {
        return part.next() == null ? null : "/subjects/" + subject + "/records?after=" + part.next();
    }
}
