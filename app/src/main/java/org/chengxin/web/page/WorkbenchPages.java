package org.chengxin.web.page;

import java.util.Comparator;
import java.util.List;
import org.chengxin.account.Caller;
import org.chengxin.rule.LegalClock;
import org.chengxin.web.AccessRows;
import org.chengxin.web.WorkbenchPart;
import org.chengxin.web.part.WorkbenchBlock;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The workbench home, composed of the modules' blocks and links. */
@Controller
class WorkbenchPages {

    private final List<WorkbenchPart> parts;
    private final List<WorkbenchBlock> blocks;
    private final AccessRows rows;
    private final LegalClock clock;

    WorkbenchPages(List<WorkbenchPart> parts, List<WorkbenchBlock> blocks, AccessRows rows, LegalClock clock) {
        this.parts = parts;
        this.blocks = blocks;
        this.rows = rows;
        this.clock = clock;
    }

    @GetMapping("/workbench")
    ModelAndView home(@AuthenticationPrincipal Caller caller) {
        List<WorkbenchPart> own = parts.stream()
                .filter(part -> rows.admits(caller, "GET", part.link())
                        && part.concerns().test(caller))
                .sorted(Comparator.comparingInt(WorkbenchPart::order))
                .toList();
        List<WorkbenchPage.Warning> warnings = own.stream()
                .flatMap(part -> part.warning().apply(caller).stream()
                        .map(sentence -> new WorkbenchPage.Warning(sentence, part.link())))
                .toList();
        List<WorkbenchPage.Link> links =
                own.stream().map(part -> link(part, caller)).toList();
        return new ModelAndView(
                "web/workbench",
                "page",
                new WorkbenchPage(
                        caller, clock.today().toString(), warnings, WorkbenchBlock.of(blocks, caller), links));
    }

    private static WorkbenchPage.Link link(WorkbenchPart part, Caller caller) {
        return new WorkbenchPage.Link(
                part.heading().apply(caller),
                part.sentence().apply(caller),
                part.link(),
                part.waiting().of(caller));
    }
}
