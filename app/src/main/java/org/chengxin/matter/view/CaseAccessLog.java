package org.chengxin.matter.view;

import java.util.Collection;
import org.chengxin.account.AccessLog;
import org.chengxin.account.Caller;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.definition.version.Definitions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The lines that looks at cases leave in the access log: a case page, a list of secret cases, a search by words (papers and files:
 * {@code PaperFilePages}, {@code Attachments}). Every case counts as one with a natural person in it: whoever complains, reports or represents a firm is one. A person's looks
 * at one object within an hour are one line ({@link AccessLog#looked}). A citizen sees the own cases alone and leaves none, nor
 * does a stranger with a receipt.
 */
@Component
class CaseAccessLog {

    private final AccessLog log;
    private final Definitions definitions;

    CaseAccessLog(AccessLog log, Definitions definitions) {
        this.log = log;
        this.definitions = definitions;
    }

    /** A version of a definition. */
    record Kind(String name, int version) {}

    void looked(@Nullable Caller caller, MatterId matter) {
        if (caller != null && !AccessPolicy.isCitizen(caller)) {
            log.looked(caller, "matter.look", matter.toString());
        }
    }

    /** @param words as typed; the log holds a keyed digest of them, since they are names of people */
    void searched(Caller caller, String words) {
        log.searched(caller, "matter.search", words);
    }

    /** @param kinds of the matters in the list */
    void listed(Caller caller, Collection<Kind> kinds) {
        kinds.stream()
                .distinct()
                .filter(kind ->
                        definitions.followed(kind.name(), kind.version()).secret())
                .map(Kind::name)
                .distinct()
                .forEach(name -> log.record(caller, "matter.list", name, null));
    }
}
