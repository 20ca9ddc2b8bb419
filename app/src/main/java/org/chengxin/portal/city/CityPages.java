package org.chengxin.portal.city;

import org.chengxin.web.Texts;
import org.chengxin.web.part.HomePart;
import org.chengxin.web.part.PagePart;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /figures}: the city's figures with definition, source, day and the lists behind them; the main ones on the home. */
@Controller
class CityPages {

    private final CityFigures figures;
    private final Texts texts;

    CityPages(CityFigures figures, Texts texts) {
        this.figures = figures;
        this.texts = texts;
    }

    @Bean
    static HomePart cityPart(CityFigures figures, Texts texts) {
        return new HomePart(20, () -> PagePart.of("portal/city", figures.page(texts.english())));
    }

    @GetMapping("/figures")
    ModelAndView figures() {
        return new ModelAndView("portal/cityFigures", "page", figures.page(texts.english()));
    }
}
