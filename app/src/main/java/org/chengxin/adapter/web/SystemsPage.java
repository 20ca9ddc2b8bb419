package org.chengxin.adapter.web;

import java.util.List;

/** All outside systems and how it stands with each. */
public record SystemsPage(List<SystemLine> lines) {}
