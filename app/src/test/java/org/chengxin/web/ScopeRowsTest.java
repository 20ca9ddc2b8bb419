package org.chengxin.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.chengxin.account.AccessTokens.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which scope of a token a call needs. */
class ScopeRowsTest {

    @ParameterizedTest
    @CsvSource({
        "POST,/api/v1/reports,REPORT",
        "GET,/api/v1/reports,REPORT",
        "GET,/api/v1/reports/x,REPORT",
        "GET,/api/v1/receipts/x,REPORT",
        "GET,/api/v1/conformance,REPORT",
        "GET,/api/v1/reportsx,READ",
        "POST,/api/v1/matters/1/acts,MATTER",
        "GET,/api/v1/matters,MATTER",
        "GET,/api/v1/findings,READ",
        "HEAD,/api/v1/findings,READ",
        "GET,/api/v1/records/1/pack,READ",
        "POST,/api/v1/organisations,ADMINISTER_SYSTEM",
        "POST,/api/v1/accounts/1/password,ADMINISTER_SYSTEM",
        "POST,/api/v1/accounts/1/post,ADMINISTER_SECURITY",
        "POST,/api/v1/tokens,ADMINISTER_SECURITY",
        "POST,/api/v1/match,READ",
        "POST,/api/v1/matches,ADMINISTER_SYSTEM",
        "POST,/api/v1/subjects/91/good-standing,READ",
        "POST,/api/v1/subjects/91/good-standings,ADMINISTER_SYSTEM",
        "DELETE,/api/v1/anything,ADMINISTER_SYSTEM",
        "GET,/actuator/prometheus,METRICS"
    })
    void aCallNeedsTheScopeOfItsKind(String method, String path, Scope scope) {
        assertThat(new ScopeRows(new AccessRows(null)).needed(method, path)).isEqualTo(scope);
    }
}
