package org.chengxin.creditfile.regime;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A rule on the publication of adverse records, in the order in which they came into force: the newest that was in force when a
 * record was established governs it for good, unless a transitional provision is entered. How long each lets publish is a dated parameter.
 */
public enum Law {
    /** 浙江省公共信用信息管理条例 art. 16: from the establishment of the record. */
    REGULATION_2018(
            LocalDate.MIN,
            Start.ESTABLISHED,
            Set.of(Form.values()),
            Set.of(Established.values()),
            Map.of(Severity.GENERAL, "zhejiang")),
    /** 失信被执行人 provisions of 2017: a period for conduct (2) to (6) of art. 1 alone (art. 2). */
    COURT_2017(
            LocalDate.MIN,
            Start.PUBLISHED,
            Set.of(Form.DEFAULT),
            Set.of(Established.values()),
            Map.of(Severity.GENERAL, "judgment-default")),
    /** 总局令第44号: from the publication of the list entry. */
    ORDER_44(
            LocalDate.of(2021, 9, 1),
            Start.PUBLISHED,
            Set.of(Form.SERIOUS_LIST),
            Set.of(Established.values()),
            Map.of(Severity.SERIOUS, "serious-list")),
    /** 总局令第45号 art. 13, of the market regulators: from the publication of the penalty. */
    ORDER_45(
            LocalDate.of(2021, 9, 1),
            Start.PUBLISHED,
            Set.of(Form.PENALTY),
            Set.of(Established.BY_MARKET_REGULATOR),
            Map.of(
                    Severity.MINOR, "months.light",
                    Severity.GENERAL, "months",
                    Severity.SERIOUS, "months",
                    Severity.UNSTATED, "months")),
    /**
     * 市场监督管理信用修复管理办法 (总局令第107号): by the class that the authority gave. Its start and transition are dated parameters;
     * until the city's office enters them the later day counts, and older records stay under older law.
     */
    ORDER_107(
            LocalDate.of(2025, 12, 25),
            Start.PUBLISHED,
            Set.of(Form.PENALTY, Form.SERIOUS_LIST),
            Set.of(Established.BY_MARKET_REGULATOR),
            "class"),
    /** 信用修复管理办法 (发展改革委令第36号), of all other authorities: by the class, from the document that establishes the record. */
    ORDER_36(
            LocalDate.of(2026, 4, 1),
            Start.ESTABLISHED,
            Set.of(Form.PENALTY, Form.SERIOUS_LIST),
            Set.of(Established.BY_OTHERS),
            "repair");

    private static final String PREFIX = "creditfile.disclosure.";

    private final LocalDate since;
    private final Start start;
    private final Set<Form> forms;
    private final Set<Established> by;
    private final boolean byClass;
    private final Map<Severity, String> periods;

    Law(LocalDate since, Start start, Set<Form> forms, Set<Established> by, Map<Severity, String> periods) {
        this(since, start, forms, by, false, periods);
    }

    /** A law that goes by the class of a record. Where nobody gave one the longest period is shown, and none ends. */
    Law(LocalDate since, Start start, Set<Form> forms, Set<Established> by, String parameters) {
        this(
                since,
                start,
                forms,
                by,
                true,
                Map.of(
                        Severity.MINOR, parameters + ".minor",
                        Severity.GENERAL, parameters + ".general",
                        Severity.SERIOUS, parameters + ".serious",
                        Severity.UNSTATED, parameters + ".serious"));
    }

    Law(
            LocalDate since,
            Start start,
            Set<Form> forms,
            Set<Established> by,
            boolean byClass,
            Map<Severity, String> periods) {
        this.since = since;
        this.start = start;
        this.forms = forms;
        this.by = by;
        this.byClass = byClass;
        this.periods = periods;
    }

    /** Where a period begins. */
    public enum Start {
        ESTABLISHED,
        PUBLISHED
    }

    /** Who established a record: market regulators have rules of their own. */
    public enum Established {
        BY_MARKET_REGULATOR,
        BY_OTHERS;

        /** Regular expression, of Java and of PostgreSQL, that the name of a market regulator contains. */
        public static final String MARKET_REGULATOR = "市场(监督管理|监管)";

        private static final Pattern NAMED = Pattern.compile(MARKET_REGULATOR);

        /** By the authority's name, as its document has it. */
        public static Established by(String authority) {
            return NAMED.matcher(authority).find() ? BY_MARKET_REGULATOR : BY_OTHERS;
        }
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
        /** Its authority did not give the class, or what it depends on. */
        UNSTATED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** First day of its force. */
    public LocalDate since() {
        return since;
    }

    public Start start() {
        return start;
    }

    boolean covers(Form form, Established who, LocalDate day) {
        return forms.contains(form) && by.contains(who) && !day.isBefore(since);
    }

    /** Whether the class of the record is its authority's word and nothing else. */
    boolean isByClass() {
        return byClass;
    }

    /** Name of the parameter with the months at most, if this law has that severity. */
    String most(Severity severity) {
        return PREFIX
                + periods.getOrDefault(severity, periods.values().iterator().next());
    }

    /** Name of the parameter with the months before a repair. */
    String least(Severity severity) {
        return most(severity) + ".least";
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
