package org.chengxin.account.administration;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.chengxin.account.AccountProblem;
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
        String header = String.valueOf(request.getHeader("Authorization"));
        return first.name(
                header.replaceFirst("^Bearer ", ""),
                AccountProblem.required(body.system(), "system"),
                AccountProblem.required(body.security(), "security"),
                AccountProblem.required(body.audit(), "audit"));
    }
}
