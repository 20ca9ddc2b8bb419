package org.chengxin.web.page;

import java.util.List;
import org.chengxin.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** {@code /problems/<code>}: what each problem means, the pages that the answers of the API link to. */
@Controller
class ProblemPages {

    private final Texts texts;

    ProblemPages(Texts texts) {
        this.texts = texts;
    }

    @GetMapping("/problems")
    ModelAndView all() {
        return page(texts.keys("problem.").stream()
                .map(key -> key.substring("problem.".length()))
                .toList());
    }

    @GetMapping("/problems/{code}")
    ModelAndView one(@PathVariable("code") String code) {
        if (!texts.keys("problem.").contains("problem." + code)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return page(List.of(code));
    }

    @GetMapping("/about")
    String about() {
        return "web/about";
    }

    private static ModelAndView page(List<String> codes) {
        return new ModelAndView("web/problems", "page", new ProblemsPage(codes));
    }
}
