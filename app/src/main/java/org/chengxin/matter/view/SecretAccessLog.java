package org.chengxin.matter.view;

import java.util.Collection;
import org.chengxin.account.AccessLog;
import org.chengxin.account.Caller;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.version.Definitions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Access log of secret matters, viewed singly or in a list. */
@Component
class SecretAccessLog {

    private final AccessLog log;
    private final Definitions definitions;

    SecretAccessLog(AccessLog log, Definitions definitions) {
        this.log = log;
        this.definitions = definitions;
    }

    /** A version of a definition. */
    record Kind(String name, int version) {}

    /** @param caller null for a stranger, who sees only the own matter */
    void looked(@Nullable Caller caller, MatterDefinition definition, MatterId matter) {
        if (caller != null && definition.secret()) {
            log.record(caller, "matter.look", matter.toString(), null);
        }
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
