package org.chengxin.web.page;

import java.util.Set;

/** The explanation of one problem code. */
public record ProblemPage(String code) {

    private static final Set<String> OF_REQUESTS = Set.of("web", "account", "evidence", "intake");

    /** Whether the problem refuses the whole request; otherwise only the one report. */
    public boolean ofRequest() {
        return OF_REQUESTS.contains(code.substring(0, code.indexOf('.')));
    }

    /** The text key of the advice. */
    public String advice() {
        return ofRequest() ? "web.problem.request" : "web.problem.report";
    }
}
