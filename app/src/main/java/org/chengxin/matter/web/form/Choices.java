package org.chengxin.matter.web.form;

import java.util.List;
import org.chengxin.web.ui.Option;

/** Options known to the installation: places and offices. */
public record Choices(List<Option> city, List<Option> beyond, List<Option> offices) {

    public static final Choices NONE = new Choices(List.of(), List.of(), List.of());
}
