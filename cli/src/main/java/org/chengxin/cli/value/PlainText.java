package org.chengxin.cli.value;

import org.chengxin.cli.source.MoneyUnit;
import org.jspecify.annotations.Nullable;

/** Text as it is; only the line breaks of other systems become ours. */
public record PlainText() implements Conversion {

    @Override
    public Object convert(String text, @Nullable MoneyUnit titleUnit) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
