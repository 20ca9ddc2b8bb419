package org.chengxin.matter.web.form;

import java.util.List;

/** Lists that the installation knows: places and offices. */
public record Choices(List<Option> city, List<Option> beyond, List<Option> offices) {

    public static final Choices NONE = new Choices(List.of(), List.of(), List.of());

    /** @param value as it is sent */
    public record Option(String value, String words) {}
}
