package org.chengxin.command.booklet;

import org.chengxin.web.Texts;
import org.chengxin.web.WorkbenchPart;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** {@code /workbench/booklet}: the booklet of a demo, made to be printed on A4. */
@Controller
class BookletPages {

    private static final String PAGE = "/workbench/booklet";

    private final Booklet booklet;

    BookletPages(Booklet booklet) {
        this.booklet = booklet;
    }

    /** Its link on the workbench of a demo. */
    @Bean
    static WorkbenchPart bookletPart(Booklet booklet, Texts texts) {
        return WorkbenchPart.of(95, PAGE, "command.booklet.title", caller -> texts.of("command.booklet.part"))
                .onlyFor(caller -> booklet.isThere());
    }

    @GetMapping(PAGE)
    ModelAndView page() {
        BookletPage page = booklet.open().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new ModelAndView("command/booklet", "page", page);
    }
}
