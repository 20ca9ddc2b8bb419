package org.chengxin.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.chengxin.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** {@code /problems/<code>}: explanations of problem codes, linked from API answers; and the page about this system. */
@Controller
class ProblemPages {

    private static final String PREFIX = "problem.";

    private final Texts texts;

    ProblemPages(Texts texts) {
        this.texts = texts;
    }

    @GetMapping("/problems")
    ModelAndView all() {
        SortedMap<String, List<String>> groups = new TreeMap<>();
        for (String key : texts.keys(PREFIX)) {
            String code = key.substring(PREFIX.length());
            groups.computeIfAbsent(code.substring(0, code.indexOf('.')), about -> new ArrayList<>())
                    .add(code);
        }
        return new ModelAndView(
                "web/problems",
                "page",
                new ProblemsPage(groups.entrySet().stream()
                        .map(group -> new ProblemsPage.Group(group.getKey(), group.getValue()))
                        .toList()));
    }

    @GetMapping("/problems/{code}")
    ModelAndView one(@PathVariable("code") String code) {
        if (!texts.keys(PREFIX).contains(PREFIX + code)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new ModelAndView("web/problem", "page", new ProblemPage(code));
    }

    @GetMapping("/about")
    String about() {
        return "web/about";
    }
}
