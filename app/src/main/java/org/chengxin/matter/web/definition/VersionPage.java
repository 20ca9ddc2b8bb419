package org.chengxin.matter.web.definition;

import java.util.List;
import org.chengxin.web.ui.FormError;

/** A text that somebody proposes as the next version of a definition. */
public record VersionPage(String name, String source, String reason, List<FormError> errors) {}
