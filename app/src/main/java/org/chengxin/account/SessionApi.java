package org.chengxin.account;

import org.chengxin.account.Sessions.SignIn;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/v1/sessions}: a person signs in for calls that want a person, such as the second one of two. The secret is
 * sent as a bearer token; {@code web} takes it for matters alone.
 */
@RestController
@RequestMapping("/api/v1/sessions")
class SessionApi {

    private final Sessions sessions;

    SessionApi(Sessions sessions) {
        this.sessions = sessions;
    }

    record Credentials(@Nullable String name, @Nullable String password) {
        @Override
        public String toString() {
            return "Credentials[name=" + name + "]";
        }
    }

    record Session(String token) {
        @Override
        public String toString() {
            return "Session[]";
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Session signIn(@RequestBody Credentials body) {
        SignIn outcome = sessions.signIn(
                AccountProblem.required(body.name(), "name"), AccountProblem.required(body.password(), "password"));
        if (outcome instanceof SignIn.Opened opened) {
            return new Session(opened.session());
        }
        throw new ProblemException(
                outcome instanceof SignIn.Locked ? AccountProblem.SIGN_IN_LOCKED : AccountProblem.SIGN_IN_REFUSED,
                "name");
    }
}
