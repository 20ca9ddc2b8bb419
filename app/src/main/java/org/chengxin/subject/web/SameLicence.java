package org.chengxin.subject.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.subject.Licence;

/**
 * A licence that all of these reports tell alike, whoever sends them.
 *
 * @param reports at least one
 */
public record SameLicence(List<Licence> reports) {

    /** In the order of the first report of each; reports that differ in anything but their source stand apart. */
    static List<SameLicence> of(List<Licence> licences) {
        Map<List<String>, List<Licence>> alike = new LinkedHashMap<>();
        licences.forEach(licence -> alike.computeIfAbsent(contents(licence), none -> new ArrayList<>())
                .add(licence));
        return alike.values().stream().map(SameLicence::new).toList();
    }

    public Licence licence() {
        return reports.get(0);
    }

    private static List<String> contents(Licence licence) {
        return List.of(
                licence.number(),
                licence.name(),
                String.valueOf(licence.authority()),
                String.valueOf(licence.scope()),
                licence.from().toString(),
                String.valueOf(licence.until()),
                licence.status());
    }
}
