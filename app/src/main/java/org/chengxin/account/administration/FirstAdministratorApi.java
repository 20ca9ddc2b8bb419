package org.chengxin.account.administration;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import org.chengxin.account.AccountProblem;
import org.chengxin.shared.BearerToken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Bootstrap call, with the one-time token of the data directory. */
@RestController
class FirstAdministratorApi {

    private final FirstAdministrator first;

    FirstAdministratorApi(FirstAdministrator first) {
        this.first = first;
    }

    /** Names of the three administrators. */
    record NewAdministrators(
            @Nullable String system,
            @Nullable String security,
            @Nullable String audit) {}

    @PostMapping("/api/v1/first-administrator")
    @ResponseStatus(HttpStatus.CREATED)
    FirstAdministrator.Named name(HttpServletRequest request, @RequestBody NewAdministrators body) throws IOException {
        return first.name(
                Objects.requireNonNullElse(BearerToken.in(request.getHeader("Authorization")), ""),
                AccountProblem.required(body.system(), "system"),
                AccountProblem.required(body.security(), "security"),
                AccountProblem.required(body.audit(), "audit"));
    }
}
