package org.chengxin.exchange.obligation;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * 报送义务: what one side owes another, by when and on which basis.
 *
 * @param duty word of its kind; {@code exchange.duty.WORD} is its name
 * @param creditor name of an organisation, or a word of {@code exchange.creditor.WORD}, such as a department's
 * @param creditorId of that organisation; null where the creditor is a word, or signs in nowhere
 * @param occasion the month of a recurring report, as 2026-01; else the number of the case
 * @param matter the case it comes from; null for a recurring report
 * @param content what is owed; empty for a recurring report
 * @param nature what makes it owed
 * @param settlement null while it is open
 * @param published since when its arrears are public; null if they are not
 */
record Obligation(
        UUID id,
        String duty,
        SubjectId debtor,
        String creditor,
        @Nullable OrganisationId creditorId,
        String occasion,
        @Nullable UUID matter,
        String content,
        String basis,
        Nature nature,
        LocalDate incurred,
        LocalDate due,
        @Nullable Settlement settlement,
        @Nullable LocalDate published) {

    /** 性质: what makes something owed, which decides whether somebody can be in arrears with it. */
    public enum Nature {
        /** 法定义务. */
        STATUTORY,
        /** 决定: of an authority on the debtor. */
        DECISION,
        /** 承诺: of the debtor. */
        COMMITMENT,
        /** 请求: of another. */
        REQUEST;

        /** Whether whoever does not do it in time is in arrears. */
        boolean binds() {
            return this == STATUTORY || this == DECISION;
        }
    }

    /** How it ended. */
    public enum Outcome {
        MET,
        BROKEN,
        LIFTED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Its end.
     *
     * @param receipt number of the receiver's receipt; null for none
     * @param confirmed whether a department confirms the receipt that the debtor reported
     */
    public record Settlement(
            Outcome outcome, LocalDate day, @Nullable String receipt, boolean confirmed) {}

    /** Whether the debtor is in arrears. */
    public boolean isOverdue(LocalDate today) {
        return nature.binds() && isPast(today);
    }

    private boolean isPast(LocalDate today) {
        return settlement == null && today.isAfter(due);
    }

    /** Whether arrears may be published: of what a law demands alone. */
    public boolean isPublishable(LocalDate today) {
        return nature == Nature.STATUTORY && isOverdue(today);
    }

    /** Word of its state: the outcome, {@code overdue}, {@code past} where nobody can be in arrears, or {@code open}. */
    public String state(LocalDate today) {
        if (settlement != null) {
            return settlement.outcome().word();
        }
        return isPast(today) ? isOverdue(today) ? "overdue" : "past" : "open";
    }
}
