package org.chengxin.subject.web;

import java.util.List;
import org.chengxin.subject.Licence;

/**
 * Page part: the licences of a subject, those of the register first.
 *
 * @param more how many further ones there are
 */
public record LicencesPart(List<SameLicence> licences, int more) {

    private static final int SHOWN = 50;

    static LicencesPart of(List<Licence> all) {
        List<SameLicence> licences = SameLicence.of(all);
        return new LicencesPart(licences.stream().limit(SHOWN).toList(), Math.max(0, licences.size() - SHOWN));
    }
}
