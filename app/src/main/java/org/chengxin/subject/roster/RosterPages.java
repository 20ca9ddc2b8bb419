package org.chengxin.subject.roster;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.chengxin.account.Caller;
import org.chengxin.field.Field;
import org.chengxin.intake.sheet.SheetProblem;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.Problem;
import org.chengxin.shared.ProblemException;
import org.chengxin.subject.registry.Couriers;
import org.chengxin.web.Texts;
import org.chengxin.web.WorkbenchPart;
import org.chengxin.web.ui.Download;
import org.chengxin.web.ui.FormError;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** {@code /workbench/couriers}: a courier firm's outlets with the number of their couriers, and the upload of its roster. */
@Controller
class RosterPages {

    private static final String PAGE = "/workbench/couriers";
    private static final int REASON = 500;

    private final RosterImport rosters;
    private final RosterTemplate template;
    private final Couriers couriers;
    private final LegalClock clock;
    private final Texts texts;

    RosterPages(RosterImport rosters, RosterTemplate template, Couriers couriers, LegalClock clock, Texts texts) {
        this.rosters = rosters;
        this.template = template;
        this.couriers = couriers;
        this.clock = clock;
        this.texts = texts;
    }

    /** Its link on the workbench of a courier firm. */
    @Bean
    static WorkbenchPart rosterPart(Texts texts) {
        return WorkbenchPart.of(12, PAGE, "subject.roster.title", caller -> texts.of("subject.roster.summary"));
    }

    @GetMapping(PAGE)
    ModelAndView couriers(@AuthenticationPrincipal Caller caller) {
        return page(caller, texts.of("subject.roster.reason.usual"), null, List.of());
    }

    @PostMapping(PAGE)
    ModelAndView upload(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(name = "reason", defaultValue = "") String reason)
            throws IOException, InterruptedException {
        if (!Field.isText(reason, REASON)) {
            return refused(caller, reason, new FormError("reason", texts.of("subject.roster.reason.wrong")));
        }
        if (file == null || file.isEmpty()) {
            return refused(caller, reason, new FormError("file", texts.of("problem." + SheetProblem.EMPTY.code())));
        }
        try {
            RosterImport.Taken taken = rosters.take(caller.organisation(), file.getBytes(), reason);
            return page(caller, reason, RosterPage.Done.of(taken), List.of());
        } catch (ProblemException refusal) {
            Problem problem = refusal.problem();
            if (problem instanceof RosterProblem || problem instanceof SheetProblem) {
                return refused(caller, reason, new FormError("file", texts.of("problem." + problem.code())));
            }
            throw refusal;
        }
    }

    private ModelAndView refused(Caller caller, String reason, FormError error) {
        ModelAndView page = page(caller, reason, null, List.of(error));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Caller caller, String reason, RosterPage.@Nullable Done done, List<FormError> errors) {
        Map<String, Integer> staff = couriers.staff(caller.organisation().subject(), clock.today());
        return new ModelAndView(
                "subject/roster",
                "page",
                new RosterPage(couriers.outlets(caller.organisation().subject()), staff, reason, done, errors));
    }

    @GetMapping(PAGE + "/template.xlsx")
    ResponseEntity<byte[]> workbook() throws IOException {
        return Download.of(Download.XLSX, "couriers.xlsx", template.sheet().workbook());
    }

    @GetMapping(PAGE + "/template.csv")
    ResponseEntity<byte[]> csv() {
        return Download.of(Download.CSV, "couriers.csv", template.sheet().csv());
    }
}
