package org.chengxin.matter.view;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.account.AccessLog;
import org.chengxin.account.AccountProblem;
import org.chengxin.account.Caller;
import org.chengxin.account.access.Access;
import org.chengxin.account.access.CaseNumbers;
import org.chengxin.account.access.CaseNumbers.Fit;
import org.chengxin.account.access.Purpose;
import org.chengxin.account.access.PurposePolicy;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.party.ViewerRole;
import org.chengxin.matter.state.MatterState;
import org.chengxin.matter.state.Participation;
import org.chengxin.shared.DocumentNumber;
import org.chengxin.shared.ProblemException;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may look behind the masks of a matter: a person of its office, for a purpose of the role and the number of this case, or of
 * another open one of the office in which one of its subjects takes part. A refused look is logged.
 */
@Component
class Reveals {

    private final Access access;
    private final CaseNumbers cases;
    private final AccessLog log;

    Reveals(Access access, CaseNumbers cases, AccessLog log) {
        this.access = access;
        this.cases = cases;
        this.log = log;
    }

    /** @throws ProblemException unless the caller may, for this purpose */
    void admit(MatterState matter, ViewerRole who, Caller caller, Purpose.@Nullable Stated purpose) {
        // the log needs a person's name, so programs are refused
        if (!who.isOffice() || caller.account() == null) {
            throw new ProblemException(MatterProblem.WRONG_OFFICE, "reveal");
        }
        Optional<ProblemException> refusal = refusal(matter, caller, purpose);
        if (refusal.isPresent()) {
            log.lookRefused(caller, matter.id().toString());
            throw refusal.get();
        }
    }

    private Optional<ProblemException> refusal(MatterState matter, Caller caller, Purpose.@Nullable Stated purpose) {
        if (purpose == null) {
            return Optional.of(new ProblemException(MatterProblem.PURPOSE_REQUIRED, "purpose"));
        } else if (!PurposePolicy.of(access.reader(caller)).contains(purpose.purpose())) {
            return Optional.of(new ProblemException(AccountProblem.PURPOSE_NOT_OF_ROLE, "purpose"));
        }
        String number = DocumentNumber.typed(purpose.number()).strip();
        return number.equals(matter.number()) || cases.fit(number, caller, subjects(matter)) == Fit.FITS
                ? Optional.empty()
                : Optional.of(new ProblemException(MatterProblem.UNKNOWN_CASE, "number"));
    }

    private static Set<SubjectId> subjects(MatterState matter) {
        return matter.participants().stream()
                .map(Participation::subject)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
    }
}
