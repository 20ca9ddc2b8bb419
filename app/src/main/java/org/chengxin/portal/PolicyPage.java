package org.chengxin.portal;

import java.util.List;
import java.util.Map;

/** Every demand of the policy, with where it is served and a live figure. */
public record PolicyPage(
        List<Demand> demands, Map<String, Title> titles, Map<String, Long> figures, Map<String, Long> states) {

    /** What a procedure is called. */
    public record Title(String zh, String en) {}
}
