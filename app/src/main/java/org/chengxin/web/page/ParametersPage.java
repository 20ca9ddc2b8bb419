package org.chengxin.web.page;

import java.util.List;
import org.chengxin.rule.Parameter;

/** The dated parameters with their basis and the confidence of their source. */
public record ParametersPage(List<Parameter> parameters) {}
