package org.chengxin.web.person;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.chengxin.rule.proposal.FaultyProposalException;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.ModelAndView;

/** Shared code of searchable lists: the search words, and acts whose errors are shown above the list. */
@Component
class ListActs {

    private static final int LONGEST_WORDS = 80;

    private final TransactionTemplate transaction;

    ListActs(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /** Removes control characters (PostgreSQL refuses NUL), and limits the length to that of a name. */
    static String cleaned(String typed) {
        String plain = typed.replaceAll("\\p{Cntrl}", "").strip();
        return plain.length() > LONGEST_WORDS ? plain.substring(0, LONGEST_WORDS) : plain;
    }

    /** The list's address with the search words. */
    static String address(String page, String words) {
        return page + "?q=" + URLEncoder.encode(cleaned(words), StandardCharsets.UTF_8);
    }

    /** Does the act and writes its access log line in one transaction; if refused, shows the list with the error. */
    ModelAndView act(Supplier<ModelAndView> work, Function<ProblemException, ModelAndView> list) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> work.get()));
        } catch (ProblemException refused) {
            ModelAndView page = list.apply(refused);
            page.setStatus(HttpStatusCode.valueOf(refused.problem().category().status()));
            return page;
        }
    }

    /** The text key of an error. */
    static @Nullable String problem(@Nullable ProblemException refused) {
        if (refused instanceof FaultyProposalException faulty
                && faulty.faults().get(0).arguments().isEmpty()) {
            return faulty.faults().get(0).key();
        }
        return refused == null ? null : "problem." + refused.problem().code();
    }
}
