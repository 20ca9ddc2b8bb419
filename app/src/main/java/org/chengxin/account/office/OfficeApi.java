package org.chengxin.account.office;

import java.time.LocalDate;
import java.util.UUID;
import org.chengxin.account.AccessLog;
import org.chengxin.account.AccountProblem;
import org.chengxin.account.Caller;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.office.Offices.Post;
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

/**
 * Administrators' API for offices and staff; needs an administering token (access table): the system administrator sets up
 * offices, the security administrator staffs them.
 */
@RestController
@RequestMapping("/api/v1")
@Transactional
class OfficeApi {

    private final Staffing staffing;
    private final AccessLog log;

    OfficeApi(Staffing staffing, AccessLog log) {
        this.staffing = staffing;
        this.log = log;
    }

    record NewOffice(
            @Nullable String department,
            @Nullable String level,
            @Nullable String division,
            @Nullable UUID above) {}

    record NewPost(@Nullable String post) {}

    record NewCertificate(@Nullable String number, @Nullable LocalDate until) {}

    record Absence(@Nullable LocalDate until, @Nullable UUID standIn) {}

    record Leave(@Nullable UUID standIn) {}

    @PostMapping("/organisations/{id}/office")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void office(@AuthenticationPrincipal Caller caller, @PathVariable("id") UUID id, @RequestBody NewOffice body) {
        staffing.makeOffice(
                new OrganisationId(id),
                AccountProblem.required(body.department(), "department"),
                AccountProblem.required(body.level(), "level"),
                AccountProblem.required(body.division(), "division"),
                body.above());
        log.record(caller, "office.set", id.toString(), body.department());
    }

    @PostMapping("/accounts/{id}/post")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void post(@AuthenticationPrincipal Caller caller, @PathVariable("id") UUID id, @RequestBody NewPost body) {
        Post post = Post.of(AccountProblem.required(body.post(), "post"));
        staffing.post(id, post);
        log.record(caller, "staff.post", id.toString(), post.word());
    }

    /** Without a number: removes the certificate. */
    @PostMapping("/accounts/{id}/certificate")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void certificate(
            @AuthenticationPrincipal Caller caller, @PathVariable("id") UUID id, @RequestBody NewCertificate body) {
        String number = body.number() == null ? null : AccountProblem.required(body.number(), "number");
        staffing.certify(id, number, body.until());
        log.record(caller, "staff.certificate", id.toString(), number);
    }

    /** Without a day: ends the absence. */
    @PostMapping("/accounts/{id}/away")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void away(@AuthenticationPrincipal Caller caller, @PathVariable("id") UUID id, @RequestBody Absence body) {
        staffing.away(id, body.until(), body.standIn());
        log.record(caller, "staff.away", id.toString(), null);
    }

    @PostMapping("/accounts/{id}/leave")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@AuthenticationPrincipal Caller caller, @PathVariable("id") UUID id, @RequestBody Leave body) {
        staffing.leave(id, body.standIn());
        log.record(caller, "staff.leave", id.toString(), null);
    }
}
