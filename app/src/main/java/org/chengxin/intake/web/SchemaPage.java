package org.chengxin.intake.web;

import java.util.List;
import org.chengxin.intake.ReportType;

/**
 * One type of report.
 *
 * @param lines its fields, those of nested objects below their own
 * @param example a whole body that is accepted, pretty-printed
 * @param server address under which this server was asked, for commands to copy
 */
public record SchemaPage(ReportType type, List<Line> lines, String example, String server) {

    /**
     * One field.
     *
     * @param path with the names of the objects around it, such as {@code lines[].price}
     * @param depth how many those are
     * @param form the word of its form
     * @param published whether it belongs to the part that may be published
     * @param words the closed list it is chosen from; empty where there is none
     */
    public record Line(
            String path,
            String name,
            int depth,
            String form,
            boolean required,
            boolean published,
            List<String> words) {}
}
