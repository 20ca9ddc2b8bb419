package org.chengxin.cli.value;

import java.util.Map;
import java.util.Optional;

/**
 * The source's words and ours. An empty outcome means "nothing", as for {@code 无}.
 *
 * @param otherwise for words that the table lacks; without it they are refused
 */
public record ValueTable(Map<String, Optional<Object>> values, Optional<Object> otherwise) {

    public Optional<Object> look(String text) throws UnfitException {
        Optional<Object> found = values.get(text);
        if (found != null) {
            return found;
        }
        if (otherwise.isEmpty()) {
            throw new UnfitException(
                    "field.value",
                    "“" + text + "”不在对照表中；请在映射的 values 中补上",
                    "not in the value table; add it to the mapping's values");
        }
        return otherwise;
    }
}
