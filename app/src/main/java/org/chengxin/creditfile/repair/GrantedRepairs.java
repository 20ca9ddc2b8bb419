package org.chengxin.creditfile.repair;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.chengxin.creditfile.CreditFiles;
import org.chengxin.creditfile.CreditRecord;
import org.chengxin.creditfile.WaysBack;
import org.chengxin.creditfile.regime.Law;
import org.chengxin.creditfile.regime.Law.Severity;
import org.chengxin.creditfile.regime.Term;
import org.chengxin.creditfile.ruling.Ruling.Effect;
import org.chengxin.creditfile.ruling.Rulings;
import org.chengxin.matter.OutcomeOwner;
import org.chengxin.matter.OutcomeRecorded;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.ProblemException;
import org.springframework.stereotype.Component;

/**
 * 准予修复: ends a record once each condition is met. The class and the least period are the record's and are computed; what was put
 * right, the commitment and the bars are what the forms of the matter said last.
 */
@Component
class GrantedRepairs implements OutcomeOwner {

    private final Rulings rulings;
    private final CreditFiles files;
    private final LegalClock clock;

    GrantedRepairs(Rulings rulings, CreditFiles files, LegalClock clock) {
        this.rulings = rulings;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public String word() {
        return "record-repaired";
    }

    @Override
    public Set<String> fields() {
        return Set.of("record", "text", "basis", "corrected", "committed", "barred");
    }

    @Override
    public void require(Intended outcome) {
        rulings.require(Effect.ENDED, outcome);
        Map<String, String> values = outcome.values();
        refuseUnless(YES.equals(values.get("corrected")), RepairProblem.NOT_CORRECTED);
        refuseUnless(YES.equals(values.get("committed")), RepairProblem.NO_COMMITMENT);
        refuseUnless(NO.equals(values.get("barred")), RepairProblem.BARRED);
        rulings.named(outcome.about(), values).flatMap(files::find).ifPresent(this::requireOver);
    }

    private void requireOver(CreditRecord record) {
        Term governing = Term.governing(record.terms()).orElse(null);
        if (governing == null) {
            return;
        }
        refuseUnless(governing.severity() != Severity.UNSTATED, RepairProblem.CLASS_UNSTATED);
        LocalDate from = WaysBack.from(record);
        // the regulation of 2018 sets no least period, Order 45 excludes kinds of penalties
        refuseUnless(from != null || governing.law() != Law.ORDER_45, RepairProblem.NOT_REPAIRED);
        if (from != null && clock.today().isBefore(from)) {
            throw new ProblemException(RepairProblem.TOO_EARLY, from.toString());
        }
    }

    private static void refuseUnless(boolean met, RepairProblem condition) {
        if (!met) {
            throw new ProblemException(condition, "");
        }
    }

    @Override
    public void take(OutcomeRecorded outcome) {
        rulings.take(Effect.ENDED, outcome);
    }
}
