package org.chengxin.matter.web.definition;

import java.util.List;
import org.chengxin.web.ui.FormError;

/** A text that somebody proposes as the next version of a definition. */
public record ProposalPage(String name, String source, List<FormError> errors) {}
