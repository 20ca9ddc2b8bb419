package org.chengxin.matter.draw;

import java.util.List;

/**
 * Input of a draw.
 *
 * @param subjects codes of candidates for inspection
 * @param inspectors certificate numbers of inspectors
 * @param recused pairs that must not meet (回避)
 * @param wanted number of subjects to draw
 * @param each inspectors per subject
 */
public record DrawList(List<String> subjects, List<String> inspectors, List<Recusal> recused, int wanted, int each) {

    public DrawList {
        subjects = subjects.stream().sorted().toList();
        inspectors = inspectors.stream().sorted().toList();
        recused = recused.stream().distinct().sorted().toList();
    }

    /** An inspector with an interest in a subject. */
    public record Recusal(String inspector, String subject) implements Comparable<Recusal> {

        @Override
        public int compareTo(Recusal other) {
            int first = inspector.compareTo(other.inspector);
            return first != 0 ? first : subject.compareTo(other.subject);
        }
    }

    /** A subject with its inspectors. */
    public record Visit(String subject, List<String> inspectors) {}
}
