package org.chengxin.exchange.certificate;

import com.nimbusds.jose.jwk.JWKSet;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import java.util.Optional;
import org.chengxin.account.Caller;
import org.chengxin.code.SocialCreditCode;
import org.chengxin.exchange.ExchangeProblem;
import org.chengxin.exchange.match.MatchQuota;
import org.chengxin.shared.ProblemException;
import org.chengxin.shared.SubjectId;
import org.chengxin.web.PublicUrl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/subjects/{code}/certificate}, and what others check certificates with: the issuer's key and the status list. */
@RestController
class CertificateApi {

    private final Certificates certificates;
    private final StatusList statuses;
    private final CertificateKey key;
    private final PublicUrl url;
    private final MatchQuota quota;

    CertificateApi(
            Certificates certificates, StatusList statuses, CertificateKey key, PublicUrl url, MatchQuota quota) {
        this.certificates = certificates;
        this.statuses = statuses;
        this.key = key;
        this.url = url;
        this.quota = quota;
    }

    @GetMapping(value = "/api/v1/subjects/{code}/certificate", produces = "application/dc+sd-jwt")
    @Operation(
            summary = "A certificate of the public file 信用证明",
            description =
                    "SD-JWT VC, checked offline with the issuer's key; revoked as soon as the public file changes "
                            + "可离线核验；公示档案变化后随即失效")
    String certificate(@PathVariable("code") String code, @AuthenticationPrincipal Caller caller) {
        Optional<SubjectId> holder = SocialCreditCode.tryRegistered(code)
                .map(SocialCreditCode::value)
                .flatMap(certificates::holder);
        quota.read(caller.organisation(), holder.orElse(null));
        return holder.flatMap(subject -> certificates.issue(
                        CertificateKind.PUBLIC_FILE,
                        subject,
                        caller.organisation().id()))
                .map(Certificates.Issued::text)
                .orElseThrow(() -> new ProblemException(ExchangeProblem.UNKNOWN_FIRM, "code"));
    }

    /** The issuer's metadata, for whoever verifies. */
    @GetMapping("/.well-known/jwt-vc-issuer")
    Map<String, Object> issuer() {
        return Map.of("issuer", url.base(), "jwks", new JWKSet(key.publicKey()).toJSONObject());
    }

    @GetMapping(StatusList.PATH)
    ResponseEntity<String> status() {
        return ResponseEntity.ok()
                .header("Content-Type", "application/statuslist+jwt")
                .body(statuses.token());
    }
}
