package org.chengxin.matter.draw;

import java.util.List;

/**
 * What is drawn from.
 *
 * @param subjects codes of those who may be inspected
 * @param inspectors certificates of those who may inspect
 * @param recused who must not meet (回避)
 * @param wanted how many subjects are drawn
 * @param each how many inspectors visit one
 */
public record DrawList(List<String> subjects, List<String> inspectors, List<Recusal> recused, int wanted, int each) {

    public DrawList {
        subjects = subjects.stream().sorted().toList();
        inspectors = inspectors.stream().sorted().toList();
        recused = recused.stream().distinct().sorted().toList();
    }

    /** An inspector who has an interest in a subject. */
    public record Recusal(String inspector, String subject) implements Comparable<Recusal> {

        @Override
        public int compareTo(Recusal other) {
            int first = inspector.compareTo(other.inspector);
            return first != 0 ? first : subject.compareTo(other.subject);
        }
    }

    /** A subject and who visits it. */
    public record Visit(String subject, List<String> inspectors) {}
}
