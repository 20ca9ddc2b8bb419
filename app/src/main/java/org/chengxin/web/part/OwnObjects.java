package org.chengxin.web.part;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.account.Caller;

/**
 * Objects of the access log that are about a caller, so that it can see who looked; a bean of the module that owns them.
 * The page leaves out what is secret for as long as the law lets it.
 *
 * @param content the objects as the log names them
 */
public record OwnObjects(Content content) {

    /** Returns the objects that are about a firm or a citizen. */
    @FunctionalInterface
    public interface Content {
        Collection<String> of(Caller caller);
    }

    /** Those of all modules. */
    public static Set<String> of(List<OwnObjects> parts, Caller caller) {
        return parts.stream()
                .flatMap(part -> part.content().of(caller).stream())
                .collect(Collectors.toSet());
    }
}
