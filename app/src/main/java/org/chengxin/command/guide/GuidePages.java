package org.chengxin.command.guide;

import java.util.List;
import org.chengxin.command.guide.GuidePage.Step;
import org.chengxin.command.guide.GuidePage.Story;
import org.chengxin.rule.LegalClock;
import org.chengxin.web.PublicUrl;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** {@code /demo}: the guide of a demo, for everybody; no other installation has one. */
@Controller
class GuidePages {

    private static final String CASES = "/workbench/matters";
    private static final String FILE = "/workbench/files";
    private static final String EXAMPLE = "curl -s URL/schemas/%s/example | ";
    private static final String NAMED = "sed 's/杭州示例茶业有限公司/NAME/; s/91330106MA2TE5T01R/CODE/' | ";
    private static final String SEND =
            "curl -s URL/api/v1/reports -H \"Authorization: Bearer $TOKEN\" -H 'Content-Type: application/json' -d @-";
    private static final String VERIFY = "curl -sO URL/log/policy && curl -sOJ \"URL/api/v1/records/ID/{proof,entry}\""
            + " && ./chengxin verify ID.tlog-proof --entry ID.entry --policy policy";

    private final LegalClock clock;
    private final PublicUrl url;

    GuidePages(LegalClock clock, PublicUrl url) {
        this.clock = clock;
        this.url = url;
    }

    @GetMapping("/demo")
    ModelAndView page() {
        if (!clock.canAdvance()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new ModelAndView("command/guide", "page", new GuidePage(url.base(), stories()));
    }

    private List<Story> stories() {
        return List.of(
                story(
                        "complaint",
                        Step.of("", "/matters/new/complaint"),
                        Step.of("yuhang-handler-1", CASES),
                        Step.of("yuhang-handler-1", ""),
                        Step.of("yuhang-handler-1", ""),
                        Step.of("", "/matters/where")),
                story(
                        "penalty",
                        Step.of("merchant", FILE),
                        program(EXAMPLE.formatted("penalty") + NAMED + SEND),
                        Step.of("merchant", FILE),
                        Step.of("market-handler-1", CASES),
                        Step.of("market-head", CASES)),
                story(
                        "fake-trade",
                        Step.of("yuhang-handler-1", "/workbench/warnings"),
                        Step.of("yuhang-handler-1", ""),
                        Step.of("yuhang-handler-1", CASES),
                        Step.of("yuhang-head", CASES),
                        Step.of("", "/measures")),
                story(
                        "objection",
                        Step.of("merchant", FILE),
                        Step.of("market-handler-1", CASES),
                        Step.of("market-head", CASES),
                        Step.of("merchant", CASES)),
                story(
                        "program",
                        Step.of("", "/schemas"),
                        program(EXAMPLE.formatted("merchant") + SEND),
                        program(VERIFY),
                        Step.of("platform-operator", "/workbench/reports"),
                        Step.of("", "/log")));
    }

    private static Story story(String word, Step... steps) {
        return new Story(word, List.of(steps));
    }

    private Step program(String command) {
        return new Step("", "", command.replace("URL", url.base()));
    }
}
