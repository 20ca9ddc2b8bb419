package org.chengxin.matter.draw;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.matter.draw.DrawList.Recusal;
import org.chengxin.matter.draw.DrawList.Visit;
import org.chengxin.matter.draw.DrawPolicy.Commitments;
import org.chengxin.shared.ProblemException;

/** Parses the forms of the definition {@code inspection-draw}: one name per line. */
final class DrawForms {

    static final String DEFINITION = "inspection-draw";

    private DrawForms() {}

    static boolean commits(Map<String, Object> form) {
        return form.containsKey("first-commitment");
    }

    static boolean reveals(Map<String, Object> form) {
        return form.containsKey("first-secret");
    }

    /** Whether the draw took place on the provincial platform and its result is imported. */
    static boolean imports(Map<String, Object> form) {
        return form.get("pairs") instanceof List<?>;
    }

    /** Subjects with their inspectors; of several rows of one subject the first counts. */
    static List<Visit> pairs(Map<String, Object> form) {
        Map<String, Visit> visits = new LinkedHashMap<>();
        if (form.get("pairs") instanceof List<?> rows) {
            for (Object row : rows) {
                if (row instanceof Map<?, ?> pair) {
                    String code = String.valueOf(pair.get("code")).strip();
                    String[] certificates =
                            String.valueOf(pair.get("certificates")).strip().split("[\\s,，、;；]+");
                    visits.putIfAbsent(code, new Visit(code, List.of(certificates)));
                }
            }
        }
        return List.copyOf(visits.values());
    }

    static DrawList list(Map<String, Object> form) {
        return new DrawList(
                lines(form, "subjects"),
                lines(form, "inspectors"),
                lines(form, "recused").stream().map(DrawForms::recusal).toList(),
                count(form, "wanted"),
                count(form, "each"));
    }

    static Commitments commitments(Map<String, Object> form) {
        return new Commitments(text(form, "first-commitment"), text(form, "second-commitment"));
    }

    static String text(Map<String, Object> form, String field) {
        return String.valueOf(form.getOrDefault(field, "")).strip();
    }

    private static List<String> lines(Map<String, Object> form, String field) {
        return text(form, field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static Recusal recusal(String line) {
        String[] parts = line.split("\\s+");
        if (parts.length != 2) {
            throw new ProblemException(DrawProblem.LIST, "recused");
        }
        return new Recusal(parts[0], parts[1]);
    }

    private static int count(Map<String, Object> form, String field) {
        return form.get(field) instanceof Number number ? (int) Math.min(number.longValue(), Integer.MAX_VALUE) : 0;
    }
}
