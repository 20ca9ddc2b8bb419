package org.chengxin.account.outlet;

import java.util.UUID;
import org.chengxin.account.AccessLog;
import org.chengxin.account.AccountProblem;
import org.chengxin.account.Caller;
import org.chengxin.account.OrganisationId;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Administrator's call that sets an organisation's contact; {@code web} restricts it to administrators. */
@RestController
@Transactional
class ContactApi {

    private final Notices notices;
    private final AccessLog log;

    ContactApi(Notices notices, AccessLog log) {
        this.notices = notices;
        this.log = log;
    }

    record Contact(@Nullable String email, @Nullable String phone) {

        @Override
        public String toString() {
            return "Contact";
        }
    }

    /** Omitted fields are cleared. */
    @PostMapping("/api/v1/organisations/{id}/contact")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void contact(@AuthenticationPrincipal Caller caller, @PathVariable("id") UUID id, @RequestBody Contact body) {
        @Nullable String email = body.email();
        @Nullable String phone = body.phone();
        if (email != null && AddressingPolicy.mail(email).isEmpty()) {
            throw new ProblemException(AccountProblem.NO_ADDRESS, "email");
        }
        if (phone != null && AddressingPolicy.mobile(phone).isEmpty()) {
            throw new ProblemException(AccountProblem.NO_ADDRESS, "phone");
        }
        notices.reach(new OrganisationId(id), email, phone);
        log.record(caller, "organisation.contact", id.toString(), null);
    }
}
