package org.chengxin.portal;

import java.util.List;
import java.util.Map;

/** All demands of the policy, each with where it is served and a live figure. */
public record PolicyPage(
        List<Demand> demands, Map<String, Title> titles, Map<String, Long> figures, Map<String, Long> states) {

    /** The title of a procedure. */
    public record Title(String zh, String en) {}
}
