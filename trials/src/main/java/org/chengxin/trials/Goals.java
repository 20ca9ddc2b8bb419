package org.chengxin.trials;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was promised beside what was measured. */
final class Goals {

    private final List<String> lines = new ArrayList<>();
    private int missed;

    void atLeast(String what, double goal, double measured) {
        add(what, "≥ " + figure(goal), figure(measured), measured >= goal, goal - measured);
    }

    void atMost(String what, double goal, double measured) {
        add(what, "≤ " + figure(goal), figure(measured), measured <= goal, measured - goal);
    }

    void notRun(String what, String why) {
        lines.add("  %-58s not run（未运行）: %s".formatted(what, why));
    }

    private void add(String what, String goal, String measured, boolean met, double by) {
        missed += met ? 0 : 1;
        lines.add("  %-58s %-10s %-10s %s"
                .formatted(what, goal, measured, met ? "met（达到）" : "MISSED by " + figure(by) + "（未达到）"));
    }

    static String figure(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e9;
        return String.format(Locale.ROOT, whole ? "%.0f" : Math.abs(value) >= 100 ? "%.1f" : "%.3f", value);
    }

    void print(PrintWriter out) {
        out.println("goals（目标）");
        lines.forEach(out::println);
        out.println(missed == 0 ? "  all that ran are met（已运行的全部达到）" : "  missed（未达到）: " + missed);
    }
}
