package org.chengxin.account.administration;

import java.util.Arrays;
import java.util.UUID;
import org.chengxin.account.AccessLog;
import org.chengxin.account.AccountProblem;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.OrganisationKind;
import org.chengxin.account.Role;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** System administrator's API for organisations and accounts; needs an administering token (access table). */
@RestController
@RequestMapping("/api/v1")
@Transactional
class AdministrationApi {

    private final Accounts accounts;
    private final AccessLog log;

    AdministrationApi(Accounts accounts, AccessLog log) {
        this.accounts = accounts;
        this.log = log;
    }

    record NewOrganisation(
            @Nullable String name,
            @Nullable String kind,
            @Nullable String code,
            @Nullable String division,
            @Nullable UUID parent) {}

    record NewAccount(
            @Nullable UUID organisation,
            @Nullable String name,
            @Nullable String displayName,
            @Nullable String role,
            @Nullable String password) {

        @Override
        public String toString() {
            return "NewAccount[" + name + "]";
        }
    }

    record Made(UUID id) {}

    /** @param password generated one-time password; null where the call set one */
    record MadeAccount(UUID id, @Nullable String password) {

        @Override
        public String toString() {
            return "MadeAccount[" + id + "]";
        }
    }

    @PostMapping("/organisations")
    @ResponseStatus(HttpStatus.CREATED)
    Made organisation(@AuthenticationPrincipal Caller caller, @RequestBody NewOrganisation body) {
        String word = AccountProblem.required(body.kind(), "kind");
        OrganisationKind kind = Arrays.stream(OrganisationKind.values())
                .filter(known -> known.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new ProblemException(AccountProblem.UNKNOWN_KIND, "kind"));
        UUID id = accounts.register(
                        AccountProblem.required(body.name(), "name"), kind, body.code(), body.division(), body.parent())
                .id()
                .value();
        log.record(caller, "organisation.register", id.toString(), null);
        return new Made(id);
    }

    @PostMapping("/accounts")
    @ResponseStatus(HttpStatus.CREATED)
    MadeAccount account(@AuthenticationPrincipal Caller caller, @RequestBody NewAccount body) {
        String name = AccountProblem.required(body.name(), "name");
        Role role = Role.of(AccountProblem.required(body.role(), "role"))
                .orElseThrow(() -> new ProblemException(AccountProblem.UNKNOWN_ROLE, "role"));
        Accounts.Opened opened = accounts.open(
                new OrganisationId(AccountProblem.required(body.organisation(), "organisation")),
                name,
                body.displayName() == null ? name : AccountProblem.required(body.displayName(), "displayName"),
                role,
                body.password() == null ? null : AccountProblem.required(body.password(), "password"));
        log.record(caller, "account.open", opened.id().toString(), role.word());
        return new MadeAccount(opened.id(), opened.oneTimePassword());
    }

    @PostMapping("/accounts/{id}/disabling")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disable(@AuthenticationPrincipal Caller caller, @PathVariable("id") UUID id) {
        accounts.disable(id);
        log.record(caller, "account.disable", id.toString(), null);
    }

    @PostMapping("/accounts/{id}/enabling")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enable(@AuthenticationPrincipal Caller caller, @PathVariable("id") UUID id) {
        accounts.enable(id);
        log.record(caller, "account.enable", id.toString(), null);
    }

    /** Returns a one-time password. */
    @PostMapping("/accounts/{id}/password")
    MadeAccount password(@AuthenticationPrincipal Caller caller, @PathVariable("id") UUID id) {
        String password = accounts.resetPassword(id);
        log.record(caller, "account.password", id.toString(), null);
        return new MadeAccount(id, password);
    }
}
