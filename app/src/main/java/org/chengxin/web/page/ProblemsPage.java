package org.chengxin.web.page;

import java.util.List;

/** Problem codes, to be explained. */
public record ProblemsPage(List<String> codes) {}
