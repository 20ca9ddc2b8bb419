package org.chengxin.account.access;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chengxin.account.office.Offices.Office;

/**
 * Which purposes a caller may state for a look at what is masked or closed, by role (个人信息保护法 art. 6, 34: for a stated purpose
 * and within the powers of the office). An officer handles cases; a court or arbitration commission decides disputes; an office
 * with offices below it supervises them; an auditor audits. {@link Purpose#ANSWER_TO_DATA_SUBJECT} is stated by the system
 * alone, for the application that it answers. The number is checked by the owner of what is looked at, whatever the purpose.
 */
public final class PurposePolicy {

    /** Departments that decide disputes. */
    private static final Set<String> DECIDE_DISPUTES = Set.of("court", "arbitration");

    private PurposePolicy() {}

    /** In the order of a form. */
    public static List<Purpose> of(Reader reader) {
        EnumSet<Purpose> purposes = EnumSet.noneOf(Purpose.class);
        if (AccessPolicy.isAuditor(reader.caller())) {
            purposes.add(Purpose.AUDIT);
        }
        if (AccessPolicy.isOfficer(reader.caller())) {
            purposes.add(Purpose.CASE_HANDLING);
            Office office = reader.office();
            if (office != null && DECIDE_DISPUTES.contains(office.department())) {
                purposes.add(Purpose.COURT_OR_ARBITRATION);
            }
            if (!reader.below().isEmpty()) {
                purposes.add(Purpose.SUPERVISION_INSPECTION);
            }
        }
        return purposes.stream().sorted(Comparator.naturalOrder()).toList();
    }
}
