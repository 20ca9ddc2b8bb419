package org.chengxin.adapter.web;

import java.util.List;
import org.chengxin.adapter.incoming.Arrival;
import org.chengxin.adapter.outgoing.Dispatch;
import org.chengxin.adapter.outgoing.DispatchList;

/**
 * An outside system with what goes there and came from there.
 *
 * @param filter word of the state that is shown; empty for all
 * @param asked how many were put back into the queue just now; 0 if nobody asked
 */
public record SystemPage(
        SystemLine line, List<Line> going, List<Arrival> came, String filter, int page, boolean more, int asked) {

    public record Line(DispatchList.Listed listed) {

        public Dispatch dispatch() {
            return listed.dispatch();
        }

        /** Word of the state, or of what a look found. */
        public String word() {
            Dispatch.Look look = dispatch().look();
            return look == null ? dispatch().state().word() : look.seen().word();
        }

        public String tone() {
            Dispatch.Look look = dispatch().look();
            return dispatch().isStuck() || listed.overdue() ? "bad" : look != null ? "good" : "grey";
        }
    }

    public String link(int other) {
        return "/workbench/adapters/" + line.system().name() + "?page=" + other
                + (filter.isEmpty() ? "" : "&state=" + filter);
    }
}
