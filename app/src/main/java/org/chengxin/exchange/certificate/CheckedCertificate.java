package org.chengxin.exchange.certificate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.certificate.Certificate.Finding;
import org.chengxin.exchange.agreement.SharingAgreement;
import org.jspecify.annotations.Nullable;

/**
 * What a check of a certificate found. Of its kind, what it says it looked for and its last day, what is not told is empty.
 *
 * @param finding word of it; {@code exchange.checked.WORD} is its text
 * @param issuer address that it says has issued it; empty if it was not to be read
 * @param party name of the issuer by its agreement; empty if there is none
 * @param code unified social credit code; it and what follows are empty unless the signature is the issuer's
 * @param name empty where it is held back
 * @param kind word of a {@link CertificateKind}
 * @param checks words of what was looked for and not found
 * @param records each with the fields that were disclosed; of a certificate of good standing its honours
 */
public record CheckedCertificate(
        String finding,
        String issuer,
        String party,
        String code,
        String name,
        String asOf,
        String count,
        String kind,
        String until,
        List<String> checks,
        List<Map<String, String>> records) {

    private static final List<String> SHOWN =
            List.of("kind", "number", "authority", "decided", "title", "disclosedUntil");

    static CheckedCertificate without(String finding, String issuer) {
        return new CheckedCertificate(finding, issuer, "", "", "", "", "", "", "", List.of(), List.of());
    }

    /** @param beyond whether the issuer may not certify this firm, whoever signed */
    static CheckedCertificate of(
            Finding finding, SharingAgreement agreement, Map<String, Object> claims, boolean beyond) {
        String word = beyond ? "beyond-territory" : finding.name().toLowerCase(Locale.ROOT);
        String issuer = agreement.issuer() == null ? "" : agreement.issuer().address();
        return new CheckedCertificate(
                word,
                issuer,
                agreement.party(),
                text(claims, "code"),
                text(claims, "name"),
                text(claims, "asOf"),
                text(claims, "recordCount"),
                Stream.of(CertificateKind.values())
                        .filter(kind -> kind.type().equals(claims.get("vct")))
                        .map(CertificateKind::word)
                        .findFirst()
                        .orElse(""),
                text(claims, "until"),
                claims.get("checked") instanceof List<?> checked
                        ? checked.stream().map(String::valueOf).toList()
                        : List.of(),
                records(claims.getOrDefault("honours", claims.get("records"))));
    }

    public boolean isValid() {
        return finding.equals("valid");
    }

    private static List<Map<String, String>> records(@Nullable Object claimed) {
        if (!(claimed instanceof List<?> listed)) {
            return List.of();
        }
        return listed.stream()
                .filter(Map.class::isInstance)
                .map(each -> (Map<?, ?>) each)
                .map(CheckedCertificate::shown)
                .toList();
    }

    private static Map<String, String> shown(Map<?, ?> record) {
        return SHOWN.stream()
                .collect(Collectors.toMap(
                        field -> field, field -> record.containsKey(field) ? String.valueOf(record.get(field)) : ""));
    }

    private static String text(Map<String, Object> claims, String name) {
        return Optional.ofNullable(claims.get(name)).map(String::valueOf).orElse("");
    }
}
