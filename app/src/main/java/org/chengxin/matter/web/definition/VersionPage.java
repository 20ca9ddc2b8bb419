package org.chengxin.matter.web.definition;

import java.util.List;
import org.chengxin.web.ui.FormError;

/** Form with the text of a proposed version of a definition. */
public record VersionPage(String name, String source, String reason, List<FormError> errors) {}
