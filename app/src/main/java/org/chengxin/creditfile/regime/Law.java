package org.chengxin.creditfile.regime;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A rule on the publication of adverse records, in the order in which they came into force: where several cover a record, the
 * newest in force governs, since the regulation of 2018 yields to national rules (its art. 16) and those of 2026 prevail over the
 * sectors' own. How long each lets publish is a dated parameter.
 */
public enum Law {
    /** 浙江省公共信用信息管理条例 art. 16: from the establishment of the record. */
    REGULATION_2018(Start.ESTABLISHED, Set.of(Form.values()), Map.of(Severity.GENERAL, "zhejiang")),
    /** 失信被执行人 provisions of 2017. */
    COURT_2017(Start.PUBLISHED, Set.of(Form.DEFAULT), Map.of(Severity.GENERAL, "judgment-default")),
    /** 总局令第44号: from the publication of the list entry. */
    ORDER_44(Start.PUBLISHED, Set.of(Form.SERIOUS_LIST), Map.of(Severity.SERIOUS, "serious-list")),
    /** 总局令第45号 art. 13: from the publication of the penalty. */
    ORDER_45(
            Start.PUBLISHED,
            Set.of(Form.PENALTY),
            Map.of(Severity.MINOR, "months.light", Severity.GENERAL, "months", Severity.SERIOUS, "months")),
    /** 信用修复管理办法 (发展改革委令第36号): from the document that establishes the record. */
    ORDER_36(
            Start.ESTABLISHED,
            Set.of(Form.PENALTY, Form.SERIOUS_LIST),
            Map.of(
                    Severity.MINOR, "repair.minor",
                    Severity.GENERAL, "repair.general",
                    Severity.SERIOUS, "repair.serious"));

    private static final String PREFIX = "creditfile.disclosure.";

    private final Start start;
    private final Set<Form> forms;
    private final Map<Severity, String> periods;

    Law(Start start, Set<Form> forms, Map<Severity, String> periods) {
        this.start = start;
        this.forms = forms;
        this.periods = periods;
    }

    /** Where a period begins. */
    public enum Start {
        ESTABLISHED,
        PUBLISHED
    }

    /** Forms of adverse records with periods. */
    public enum Form {
        PENALTY,
        SERIOUS_LIST,
        DEFAULT
    }

    /** 失信行为等级. */
    public enum Severity {
        MINOR,
        GENERAL,
        SERIOUS,
        /** The record does not say what its class depends on; it is light only if it says so, and counts as general. */
        UNSTATED;

        Severity counted() {
            return this == UNSTATED ? GENERAL : this;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Start start() {
        return start;
    }

    boolean covers(Form form) {
        return forms.contains(form);
    }

    /** Name of the parameter with the months at most, if this law has that severity. */
    String most(Severity severity) {
        return PREFIX
                + periods.getOrDefault(
                        severity.counted(), periods.values().iterator().next());
    }

    /** Name of the parameter with the months before a repair. */
    String least(Severity severity) {
        return most(severity) + ".least";
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
