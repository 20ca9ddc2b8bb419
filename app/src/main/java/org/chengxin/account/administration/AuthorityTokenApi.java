package org.chengxin.account.administration;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.chengxin.account.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The head of an office, signed in, takes the tokens that two administrators approved for it. */
@RestController
class AuthorityTokenApi {

    private final AuthorityTokens tokens;

    AuthorityTokenApi(AuthorityTokens tokens) {
        this.tokens = tokens;
    }

    /** Each token is shown this once. */
    @Operation(summary = "Collect the approved tokens of the own office 领取本单位获批的令牌")
    @PostMapping("/api/v1/authority-tokens/collection")
    @ResponseStatus(HttpStatus.CREATED)
    List<AuthorityTokens.Collected> collect(@AuthenticationPrincipal Caller caller) {
        return tokens.collect(caller);
    }
}
