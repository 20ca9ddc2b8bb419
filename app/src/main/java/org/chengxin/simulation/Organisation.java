package org.chengxin.simulation;

/**
 * An organisation of the city that has accounts or reports.
 *
 * @param key names it within the city, the same in every city
 * @param kind as in the administrator's calls: department, platform, logistics, agency, association, operator
 */
public record Organisation(String key, String name, String kind, String code, String division) {

    /** Whether it sends reports and so needs a token. */
    public boolean reports() {
        return !kind.equals("operator");
    }
}
