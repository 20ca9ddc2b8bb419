package org.chengxin.portal.office;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /figures/office}: what the authorities themselves kept and missed. */
@Controller
class OfficePages {

    private final SealedMonths months;

    OfficePages(SealedMonths months) {
        this.months = months;
    }

    @GetMapping("/figures/office")
    ModelAndView office() {
        return new ModelAndView("portal/office", "page", OfficePage.of(months.latest()));
    }
}
