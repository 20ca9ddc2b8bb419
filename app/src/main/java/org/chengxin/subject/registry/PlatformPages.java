package org.chengxin.subject.registry;

import java.util.List;
import org.chengxin.web.Texts;
import org.chengxin.web.WorkbenchPart;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /workbench/platforms}: the list of platforms, for the market regulator: in scope or not, why, and their duties. */
@Controller
class PlatformPages {

    private static final String PAGE = "/workbench/platforms";
    private static final int SHOWN = 50;
    private static final int LAST_PAGE = 10_000;

    private final Platforms platforms;

    PlatformPages(Platforms platforms) {
        this.platforms = platforms;
    }

    /** Its card on the workbench. */
    @Bean
    static WorkbenchPart platformListPart(Platforms platforms, Texts texts) {
        return WorkbenchPart.of(
                56, PAGE, "subject.platforms.title", caller -> texts.of("subject.platforms.part", platforms.count()));
    }

    @GetMapping(PAGE)
    ModelAndView list(@RequestParam(name = "page", defaultValue = "1") int asked) {
        int page = Math.max(1, Math.min(asked, LAST_PAGE));
        List<Platforms.Platform> found = platforms.list((page - 1) * SHOWN, SHOWN + 1);
        return new ModelAndView(
                "subject/platforms",
                "page",
                new PlatformsPage(
                        found.subList(0, Math.min(SHOWN, found.size())),
                        platforms.count(),
                        page,
                        found.size() > SHOWN));
    }
}
