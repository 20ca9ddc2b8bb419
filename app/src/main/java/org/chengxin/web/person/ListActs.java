package org.chengxin.web.person;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.ModelAndView;

/** What pages with a list that is searched have in common: the words, and acts whose refusal is told above the list. */
@Component
class ListActs {

    private static final int LONGEST_WORDS = 80;

    private final TransactionTemplate transaction;

    ListActs(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /** PostgreSQL knows no NUL, and nobody looks for more than a name. */
    static String cleaned(String typed) {
        String plain = typed.replaceAll("\\p{Cntrl}", "").strip();
        return plain.length() > LONGEST_WORDS ? plain.substring(0, LONGEST_WORDS) : plain;
    }

    /** The list as it was found. */
    static String address(String page, String words) {
        return page + "?q=" + URLEncoder.encode(cleaned(words), StandardCharsets.UTF_8);
    }

    /** The act and its line of the log in one transaction; otherwise the list, told what was refused. */
    ModelAndView act(Supplier<ModelAndView> work, Function<ProblemException, ModelAndView> list) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> work.get()));
        } catch (ProblemException refused) {
            ModelAndView page = list.apply(refused);
            page.setStatus(HttpStatusCode.valueOf(refused.problem().category().status()));
            return page;
        }
    }

    /** Key of what was refused. */
    static @Nullable String problem(@Nullable ProblemException refused) {
        return refused == null ? null : "problem." + refused.problem().code();
    }
}
