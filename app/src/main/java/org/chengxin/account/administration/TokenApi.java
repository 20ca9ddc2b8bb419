package org.chengxin.account.administration;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chengxin.account.AccessLog;
import org.chengxin.account.AccessTokens;
import org.chengxin.account.AccessTokens.Scope;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Security administrator's API for tokens; needs an administering token (access table). */
@RestController
@RequestMapping("/api/v1/tokens")
@Transactional
class TokenApi {

    private final AccessTokens tokens;
    private final AuthorityTokens authorities;
    private final AccessLog log;

    TokenApi(AccessTokens tokens, AuthorityTokens authorities, AccessLog log) {
        this.tokens = tokens;
        this.authorities = authorities;
        this.log = log;
    }

    /** @param days lifetime; default one year */
    record NewToken(
            @Nullable UUID organisation,
            @Nullable String label,
            @Nullable List<String> scopes,
            @Nullable Integer days) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AccessTokens.IssuedToken token(@AuthenticationPrincipal Caller caller, @RequestBody NewToken body) {
        Set<Scope> scopes = scopes(body.scopes());
        if (scopes.stream().anyMatch(Scope::administers)) {
            throw new ProblemException(AccountProblem.TWO_PERSONS, "scopes");
        }
        OrganisationId organisation = new OrganisationId(AccountProblem.required(body.organisation(), "organisation"));
        authorities.requireBeginner(organisation);
        AccessTokens.IssuedToken issued = tokens.issue(
                organisation,
                AccountProblem.required(body.label(), "label"),
                scopes,
                body.days() == null ? AccessTokens.LONGEST : Duration.ofDays(body.days()));
        log.record(caller, "token.issue", issued.id().toString(), null);
        return issued;
    }

    static Set<Scope> scopes(@Nullable List<String> words) {
        if (words == null) {
            return Scope.USUAL;
        }
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (String word : words) {
            scopes.add(Scope.of(word).orElseThrow(() -> new ProblemException(AccountProblem.UNKNOWN_SCOPE, "scopes")));
        }
        return scopes;
    }

    @PostMapping("/{id}/revocation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@AuthenticationPrincipal Caller caller, @PathVariable("id") UUID id) {
        tokens.revoke(id);
        log.record(caller, "token.revoke", id.toString(), null);
    }
}
