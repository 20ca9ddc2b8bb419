package org.chengxin.web.access;

import java.util.Optional;
import org.chengxin.account.access.Purpose;
import org.chengxin.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lines of the access log in words. */
@Component
class AccessWords {

    private static final String ACT = "web.access.act.";
    private static final String DENIED = "denied.";

    private final Texts texts;

    AccessWords(Texts texts) {
        this.texts = texts;
    }

    /** The act in words; one without words as it is. */
    String act(String act) {
        if (act.startsWith(DENIED)) {
            return texts.of(ACT + "denied", act.substring(DENIED.length()));
        }
        return texts.has(ACT + act) ? texts.of(ACT + act) : act;
    }

    /** A stated purpose in words with its number; another text as it is; blank for none. */
    String purpose(@Nullable String purpose) {
        if (purpose == null) {
            return "";
        }
        int space = purpose.indexOf(' ');
        Optional<Purpose> known = space < 0 ? Optional.empty() : Purpose.of(purpose.substring(0, space));
        return known.map(stated -> texts.of("account.purpose." + stated.word()) + " " + purpose.substring(space + 1))
                .orElse(purpose);
    }
}
