package org.chengxin.matter.definition.check;

import java.util.Map;
import java.util.Set;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.matter.definition.FormDefinition.Field;
import org.chengxin.matter.definition.MatterDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Checks source expressions at one place of a definition: {@code form.FIELD}, {@code FORM.FIELD}, {@code row.COLUMN},
 * {@code party.ROLE}, {@code due.CLOCK}, {@code points.FORM}, the few fixed ones, and {@code =literal}.
 *
 * @param form of the step or opening; null for none
 * @param stage of the step; null at the opening
 * @param columns of the table whose rows are iterated
 */
record SourcePolicy(
        MatterDefinition definition,
        Flow flow,
        @Nullable String form,
        @Nullable String stage,
        Map<String, Field> columns) {

    /** Reserved first words of sources; not allowed as names of forms. */
    static final Set<String> HEADS = Set.of("form", "row", "party", "due", "matter", "office", "day", "points");

    private static final Set<String> FIXED = Set.of("matter.number", "matter.opened", "office.name", "day");

    SourcePolicy with(Map<String, Field> rows) {
        return new SourcePolicy(definition, flow, form, stage, rows);
    }

    /** Adds faults of a source expression. */
    void judge(String source, String place, Faults faults) {
        String[] parts = source.split("\\.", -1);
        if (source.startsWith("=") || FIXED.contains(source) || isParty(parts)) {
            return;
        }
        if (parts.length == 2 && parts[0].equals("due")) {
            faults.unknown(definition.clocks().containsKey(parts[1]), place, "clock", "期限", parts[1]);
        } else if (parts.length == 2 && parts[0].equals("points")) {
            faults.unknown(definition.forms().containsKey(parts[1]), place, "form", "表单", parts[1]);
        } else if (parts.length == 2 && parts[0].equals("row")) {
            faults.unknown(columns.containsKey(parts[1]), place, "column", "列", parts[1]);
        } else if (parts.length == 2 && field(source) != null) {
            judgeTime(parts[0], place, faults);
        } else {
            faults.add(place, "“" + source + "”不指向任何内容", "\"" + source + "\" leads to nothing");
        }
    }

    /** The field that it refers to, in this or an earlier form. */
    @Nullable
    Field field(String source) {
        String[] parts = source.split("\\.", -1);
        if (parts.length != 2) {
            return null;
        }
        if (parts[0].equals("row")) {
            return columns.get(parts[1]);
        }
        String name = formOf(source);
        FormDefinition found = name == null ? null : definition.forms().get(name);
        return found == null ? null : found.fields().get(parts[1]);
    }

    /** The form that it refers to. */
    @Nullable
    String formOf(String source) {
        int dot = source.indexOf('.');
        String head = dot < 0 ? "" : source.substring(0, dot);
        return head.equals("form") ? form : definition.forms().containsKey(head) ? head : null;
    }

    private void judgeTime(String head, String place, Faults faults) {
        if (!head.equals("form") && stage != null && !head.equals(form) && !flow.mayBeFilled(head, stage)) {
            faults.add(place, "此前无人填写表单“" + head + "”", "nobody fills in the form \"" + head + "\" before");
        }
        if (!head.equals("form") && stage == null && !head.equals(form)) {
            faults.add(place, "开始时表单“" + head + "”尚未填写", "the form \"" + head + "\" is not filled in at the opening");
        }
    }

    private boolean isParty(String[] parts) {
        return parts[0].equals("party")
                && (parts.length == 2 || parts.length == 3 && (parts[2].equals("code") || parts[2].equals("address")))
                && definition.roles().containsKey(parts[1]);
    }
}
