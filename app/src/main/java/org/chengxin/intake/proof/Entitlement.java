package org.chengxin.intake.proof;

import java.util.List;
import org.chengxin.account.Caller;
import org.chengxin.evidence.DisclosedFacts;
import org.chengxin.evidence.Erasures;
import org.chengxin.evidence.Proofs;
import org.chengxin.intake.Field;
import org.chengxin.intake.IntakeProblem;
import org.chengxin.intake.Report;
import org.chengxin.intake.ReportTypes;
import org.chengxin.intake.Reports;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may have the whole of a record, payload and salt: the public what is disclosed, others by the report's type. */
@Component
class Entitlement {

    private static final int PURPOSE = 200;

    private final List<DisclosedFacts> disclosed;
    private final Erasures erasures;
    private final Reports reports;
    private final ReportTypes types;

    Entitlement(List<DisclosedFacts> disclosed, Erasures erasures, Reports reports, ReportTypes types) {
        this.disclosed = disclosed;
        this.erasures = erasures;
        this.reports = reports;
        this.types = types;
    }

    /** Whether anybody may have it; of an erased record nothing is left to be had but that it was erased. */
    boolean isPublic(FactId id) {
        return erasures.of(id).isPresent() || disclosed.stream().anyMatch(owner -> owner.isDisclosed(id));
    }

    /**
     * Lets a reader of a record that is not public through.
     *
     * @param purpose why; those who did not report it themselves must say
     * @return who it is
     * @throws ProblemException if the record is not for this reader, or no purpose was given where one is needed
     */
    Caller admit(@Nullable Caller reader, Proofs.Standing standing, @Nullable String purpose) {
        Report report = reports.reopen(standing.id()).orElse(null);
        boolean may = reader != null
                && report != null
                && types.find(standing.type())
                        .map(type -> type.mayRead(reader, report))
                        .orElse(false);
        if (reader == null || report == null || !may) {
            throw new ProblemException(IntakeProblem.NOT_ENTITLED, standing.id().toString());
        }
        boolean own = reader.organisation().id().equals(report.reporter().organisation());
        if (purpose == null ? !own : !Field.isText(purpose, PURPOSE)) {
            throw new ProblemException(IntakeProblem.PURPOSE_REQUIRED, "purpose");
        }
        return reader;
    }
}
