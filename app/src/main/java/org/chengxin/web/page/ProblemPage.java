package org.chengxin.web.page;

import java.util.Set;

/** One problem code, explained. */
public record ProblemPage(String code) {

    private static final Set<String> OF_REQUESTS = Set.of("web", "account", "evidence", "intake");

    /** Whether the whole request is refused; otherwise only the one report that has the problem. */
    public boolean ofRequest() {
        return OF_REQUESTS.contains(code.substring(0, code.indexOf('.')));
    }

    /** The key of what to do. */
    public String advice() {
        return ofRequest() ? "web.problem.request" : "web.problem.report";
    }
}
