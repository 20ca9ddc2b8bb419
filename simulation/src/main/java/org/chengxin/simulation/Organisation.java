package org.chengxin.simulation;

import org.jspecify.annotations.Nullable;

/**
 * An organisation of the city that has accounts or reports.
 *
 * @param key names it within the city, the same in every city
 * @param kind as in the administrator's calls: department, platform, logistics, agency, association, merchant, operator
 * @param office what it is among the offices, of a department
 */
public record Organisation(
        String key,
        String name,
        String kind,
        String code,
        String division,
        @Nullable Office office) {

    /** An organisation that is no office. */
    public Organisation(String key, String name, String kind, String code, String division) {
        this(key, name, kind, code, division, null);
    }

    /**
     * An office.
     *
     * @param above key of the office that supervises it
     */
    public record Office(
            String department, String level, @Nullable String above) {}

    /** Whether a program of its own reports or asks, and so needs a token. */
    public boolean hasProgram() {
        return !kind.equals("operator");
    }
}
