package org.chengxin.intake.web;

import java.util.List;
import java.util.Map;
import org.chengxin.intake.ReportType;
import org.chengxin.rule.retention.Processing;
import org.chengxin.rule.retention.Retention;
import org.jspecify.annotations.Nullable;

/**
 * One report type.
 *
 * @param lines its fields, nested ones after their object
 * @param example a complete request body that is accepted, pretty-printed
 * @param uses of its personal data (个人信息保护法 art. 17)
 * @param kept how long it is kept; null where no row says so
 * @param server the public URL of this installation, for commands to copy
 */
public record SchemaPage(
        ReportType type,
        List<Line> lines,
        String example,
        List<Processing> uses,
        @Nullable Retention kept,
        String server) {

    /**
     * One field.
     *
     * @param path including enclosing objects, such as {@code lines[].price}
     * @param depth the number of enclosing objects
     * @param form the word of its format
     * @param published whether it belongs to the publishable part
     * @param personal whether its values are personal data
     * @param words the closed list of allowed words, each with the key of the text that names it; empty if there is none
     */
    public record Line(
            String path,
            String name,
            int depth,
            String form,
            boolean required,
            boolean published,
            boolean personal,
            Map<String, String> words) {}
}
