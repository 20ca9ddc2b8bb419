package org.chengxin.account;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.UUID;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The administrator's calls; {@code web} lets only callers that administer through. */
@RestController
@RequestMapping("/api/v1")
class AdministrationApi {

    private final Accounts accounts;
    private final FirstAdministrator firstAdministrator;

    AdministrationApi(Accounts accounts, FirstAdministrator firstAdministrator) {
        this.accounts = accounts;
        this.firstAdministrator = firstAdministrator;
    }

    record NewAdministrator(@Nullable String name, @Nullable String password) {}

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
            @Nullable String password) {}

    record NewToken(@Nullable UUID organisation, @Nullable String label) {}

    record Made(UUID id) {}

    @PostMapping("/first-administrator")
    @ResponseStatus(HttpStatus.CREATED)
    FirstAdministrator.Named firstAdministrator(HttpServletRequest request, @RequestBody NewAdministrator body)
            throws IOException {
        String header = String.valueOf(request.getHeader("Authorization"));
        return firstAdministrator.name(
                header.replaceFirst("^Bearer ", ""),
                AccountProblem.required(body.name(), "name"),
                AccountProblem.required(body.password(), "password"));
    }

    @PostMapping("/organisations")
    @ResponseStatus(HttpStatus.CREATED)
    Made organisation(@RequestBody NewOrganisation body) {
        String word = AccountProblem.required(body.kind(), "kind");
        OrganisationKind kind = Arrays.stream(OrganisationKind.values())
                .filter(known -> known.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new ProblemException(AccountProblem.UNKNOWN_KIND, "kind"));
        return new Made(accounts.register(
                        AccountProblem.required(body.name(), "name"), kind, body.code(), body.division(), body.parent())
                .id()
                .value());
    }

    @PostMapping("/accounts")
    @ResponseStatus(HttpStatus.CREATED)
    Made account(@RequestBody NewAccount body) {
        String name = AccountProblem.required(body.name(), "name");
        Role role = Role.of(AccountProblem.required(body.role(), "role"))
                .orElseThrow(() -> new ProblemException(AccountProblem.UNKNOWN_ROLE, "role"));
        return new Made(accounts.open(
                new OrganisationId(AccountProblem.required(body.organisation(), "organisation")),
                name,
                body.displayName() == null ? name : body.displayName(),
                role,
                AccountProblem.required(body.password(), "password")));
    }

    @PostMapping("/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    Accounts.IssuedToken token(@RequestBody NewToken body) {
        return accounts.issueToken(
                new OrganisationId(AccountProblem.required(body.organisation(), "organisation")),
                AccountProblem.required(body.label(), "label"),
                false);
    }
}
