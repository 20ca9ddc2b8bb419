package org.chengxin.onboarding;

import java.util.List;
import java.util.Optional;
import org.chengxin.account.PlainName;
import org.chengxin.code.DivisionCode;
import org.chengxin.code.SocialCreditCode;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.SealId;
import org.chengxin.matter.ActFollower;
import org.chengxin.matter.ActTaken;
import org.chengxin.shared.ProblemException;
import org.chengxin.subject.registry.RegisterEntries;
import org.chengxin.subject.registry.RegisterEntries.Entry;
import org.springframework.stereotype.Component;

/**
 * Whether an applicant is whom the register knows under its code. Looked at with the first form, since its seat decides which office
 * has the case, and again before the approval.
 */
@Component
class Identification implements ActFollower {

    private static final String KIND = "onboarding";

    /** Digits of a division that name its city. */
    private static final int CITY = 4;

    private final RegisterEntries register;

    Identification(RegisterEntries register) {
        this.register = register;
    }

    @Override
    public List<Fact> prepare(ActTaken act) {
        // only the application names a seat
        if (act.definition().equals(KIND) && act.form().containsKey("seat")) {
            require(text(act, "firm"), text(act, "code"), text(act, "seat"));
        }
        return List.of();
    }

    private static String text(ActTaken act, String field) {
        Object value = act.form().get(field);
        return value == null ? "" : value.toString().strip();
    }

    @Override
    public void keep(ActTaken act, SealId seal) {
        // nothing of its own is kept
    }

    /**
     * @param seat division as typed: the register's, or one above or below it; of a code that the register does not know, in the city
     *     that issued it
     * @throws ProblemException naming the field that does not agree
     */
    void require(String name, String code, String seat) {
        SocialCreditCode parsed =
                SocialCreditCode.tryParse(code).orElseThrow(() -> new ProblemException(OnboardingProblem.CODE, "code"));
        Entry entry = register.of(parsed).orElse(null);
        if (entry != null && !PlainName.of(entry.name()).equals(PlainName.of(name))) {
            throw new ProblemException(OnboardingProblem.REGISTER_NAME, "firm");
        }
        DivisionCode typed = DivisionCode.tryParse(seat)
                .orElseThrow(() -> new ProblemException(OnboardingProblem.REGISTER_SEAT, "seat"));
        String registered = entry == null ? null : entry.seat();
        boolean agrees = registered != null
                ? DivisionCode.tryParse(registered).filter(typed::overlaps).isPresent()
                : parsed.division().filter(issued -> isOfOneCity(typed, issued)).isPresent();
        if (!agrees) {
            throw new ProblemException(OnboardingProblem.REGISTER_SEAT, "seat");
        }
    }

    private static boolean isOfOneCity(DivisionCode typed, DivisionCode issued) {
        return typed.overlaps(issued)
                || typed.value().substring(0, CITY).equals(issued.value().substring(0, CITY));
    }

    /** What the register says of the firm of a code. */
    Optional<Entry> entry(String code) {
        return SocialCreditCode.tryParse(code).flatMap(register::of);
    }

    /** The seat of an account: the register's, whatever was typed. */
    String seat(String code, String typed) {
        return entry(code).map(Entry::seat).orElse(typed);
    }
}
