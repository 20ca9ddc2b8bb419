package org.chengxin.warning.web;

import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationKind;
import org.chengxin.account.access.Access;
import org.chengxin.account.access.Protected;
import org.chengxin.account.access.Protected.Kind;
import org.chengxin.account.access.Protected.Secrecy;
import org.chengxin.account.access.Territory;
import org.chengxin.matter.Actor;
import org.chengxin.matter.Matter.Viewer;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters;
import org.chengxin.shared.ProblemException;
import org.chengxin.warning.Findings;
import org.chengxin.warning.SealedFinding;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Access to findings, which are secret: the market regulator of the place, and offices that its warning was transferred to. */
@Component
class FindingAccess {

    private final Access access;
    private final Accounts accounts;
    private final Matters matters;

    FindingAccess(Access access, Accounts accounts, Matters matters) {
        this.access = access;
        this.accounts = accounts;
        this.matters = matters;
    }

    /** The scope of the caller's office; refuses other callers. */
    Findings.Within within(Caller caller) {
        Territory territory = access.territory(caller, Findings.DEPARTMENT)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        return new Findings.Within(
                territory.prefix(),
                accounts.organisations().stream()
                        .filter(each -> each.kind() == OrganisationKind.PLATFORM)
                        .filter(each -> territory.contains(each.division()))
                        .map(Organisation::id)
                        .collect(Collectors.toSet()));
    }

    /** Refuses as if the finding did not exist. */
    void require(Caller caller, SealedFinding finding) {
        if (!sees(caller, finding)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    boolean sees(Caller caller, SealedFinding finding) {
        return access.sees(caller, thing(finding)) || isInHand(caller, finding.matter());
    }

    private Protected thing(SealedFinding finding) {
        String place = finding.division() != null
                ? finding.division()
                : accounts.find(finding.platform()).map(Organisation::division).orElse(null);
        return Protected.of(Kind.FINDING, Set.of(Findings.DEPARTMENT), place, Secrecy.SECRET, Set.of());
    }

    private boolean isInHand(Caller caller, @Nullable MatterId warning) {
        try {
            return warning != null && matters.linked(warning, Actor.of(caller)).viewer() != Viewer.PARTY;
        } catch (ProblemException hidden) {
            return false;
        }
    }
}
