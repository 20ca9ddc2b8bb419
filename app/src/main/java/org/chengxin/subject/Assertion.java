package org.chengxin.subject;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.chengxin.code.DivisionCode;
import org.chengxin.code.IdentityNumber;
import org.chengxin.code.SocialCreditCode;
import org.chengxin.evidence.Confidential;
import org.chengxin.evidence.SealId;
import org.chengxin.intake.Report;
import org.chengxin.intake.ReportContent;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;

/**
 * An assertion: what one source reports of a subject under one of its keys. A natural person's name, address, phone and
 * identity number are already encrypted here and never reach a readable column.
 *
 * @param source the reporter's name
 * @param part absent for the register, which assigns no part
 * @param current false once the source has assigned its key to another subject
 */
record Assertion(
        FactId fact,
        Rank rank,
        boolean current,
        UUID reporter,
        String source,
        @Nullable Part part,
        Nature nature,
        Details details,
        SealId seal,
        Instant at) {

    /** Precedence of sources; the numbers are stored. */
    enum Rank {
        /** The market regulator that registered it. */
        REGISTRY(1),
        /** The organisation itself, under its registered code. */
        ITSELF(2),
        /** Any other source: a platform on its merchant, a firm on its courier. */
        REPORTER(3);

        private final int number;

        Rank(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }

        static Rank of(int number) {
            return Arrays.stream(values())
                    .filter(rank -> rank.number == number)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** The described fields; each may be absent. */
    record Details(
            @Nullable String name,
            byte @Nullable [] nameSecret,
            @Nullable String division,
            @Nullable String address,
            byte @Nullable [] addressSecret,
            byte @Nullable [] phoneSecret,
            byte @Nullable [] identitySecret,
            byte @Nullable [] identityIndex,
            @Nullable String exemption,
            boolean aboveThreshold,
            @Nullable String website,
            @Nullable String operator,
            @Nullable String form) {}

    Assertion as(Rank other) {
        return new Assertion(fact, other, current, reporter, source, part, nature, details, seal, at);
    }

    /** Converts a report of a type that describes a subject. */
    static Assertion of(String type, Report report, Confidential confidential) {
        ReportContent data = report.data();
        return switch (type) {
            case "merchant" ->
                of(
                        report,
                        Rank.REPORTER,
                        Part.MERCHANT,
                        Nature.of(data.required("kind")),
                        data.required("name"),
                        confidential);
            case "platform" ->
                of(report, Rank.ITSELF, Part.PLATFORM, Nature.ENTERPRISE, data.required("name"), confidential);
            case "courier" ->
                of(report, Rank.REPORTER, Part.COURIER, Nature.NATURAL_PERSON, data.required("name"), confidential);
            case "outlet" ->
                of(
                                report,
                                Rank.ITSELF,
                                Part.LOGISTICS_FIRM,
                                Nature.ENTERPRISE,
                                report.reporter().name(),
                                confidential)
                        .seated(seat(report.reporter().code()));
            case "practitioner" ->
                of(
                        report,
                        Rank.REPORTER,
                        Part.PRACTITIONER,
                        Nature.NATURAL_PERSON,
                        data.required("name"),
                        confidential);
            case "body" ->
                of(report, rank(report), part(data.required("kind")), body(data), data.required("name"), confidential);
            case "licence" -> registered(report, confidential);
            default -> throw new IllegalArgumentException("a " + type + " describes no subject");
        };
    }

    /** A body that reports itself under its registered code speaks as itself. */
    private static Rank rank(Report report) {
        String own = report.reporter().code();
        return own != null && own.equals(report.data().text("code")) ? Rank.ITSELF : Rank.REPORTER;
    }

    private static Part part(String kind) {
        return kind.endsWith("-agency")
                ? Part.AGENCY
                : Part.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Nature body(ReportContent data) {
        SocialCreditCode code = data.socialCreditCode("code");
        return code == null ? Nature.ORGANISATION : Nature.of(code);
    }

    /** The register's assertion; nature and division missing in the report are taken from the code (GB 32100). */
    private static Assertion registered(Report report, Confidential confidential) {
        ReportContent data = report.data();
        SocialCreditCode code = data.socialCreditCode("code");
        String kind = data.text("kind");
        return of(
                report,
                Rank.REGISTRY,
                null,
                kind != null || code == null ? Nature.of(data.text("kind", "organisation")) : Nature.of(code),
                data.required("name"),
                confidential);
    }

    private static Assertion of(
            Report report, Rank rank, @Nullable Part part, Nature nature, String name, Confidential confidential) {
        ReportContent data = report.data();
        String identity = identityNumber(data.text("identityNumber"));
        boolean person = nature == Nature.NATURAL_PERSON;
        return new Assertion(
                report.id(),
                rank,
                true,
                report.reporter().organisation().value(),
                report.reporter().name(),
                part,
                nature,
                new Details(
                        person ? null : name,
                        person ? confidential.encryptText(name) : null,
                        data.has("division") || rank != Rank.REGISTRY ? data.text("division") : issued(data),
                        person ? null : data.text("address"),
                        person ? confidential.encryptText(data.text("address")) : null,
                        confidential.encryptText(data.text("phone")),
                        confidential.encryptText(identity),
                        confidential.blindIndex(identity),
                        data.text("exemption"),
                        data.flag("aboveThreshold"),
                        data.text("website"),
                        data.text("operator"),
                        data.text("form")),
                report.seal(),
                report.receivedAt());
    }

    private static @Nullable String issued(ReportContent data) {
        SocialCreditCode code = data.socialCreditCode("code");
        return code == null ? null : code.division().map(DivisionCode::value).orElse(null);
    }

    /** The place of registration of a firm, from its code; the place it reports of an outlet is not its own. */
    private static @Nullable String seat(@Nullable String code) {
        return code == null
                ? null
                : SocialCreditCode.tryRegistered(code)
                        .flatMap(SocialCreditCode::division)
                        .map(DivisionCode::value)
                        .orElse(null);
    }

    private Assertion seated(@Nullable String division) {
        Details seated = new Details(
                details.name(),
                details.nameSecret(),
                division,
                null,
                null,
                null,
                details.identitySecret(),
                details.identityIndex(),
                details.exemption(),
                details.aboveThreshold(),
                details.website(),
                details.operator(),
                details.form());
        return new Assertion(fact, rank, current, reporter, source, part, nature, seated, seal, at);
    }

    /** Normalised, so that the same number has the same blind index however it was written. */
    private static @Nullable String identityNumber(@Nullable String written) {
        return written == null
                ? null
                : IdentityNumber.tryParse(written, LocalDate.MAX)
                        .map(IdentityNumber::value)
                        .orElse(written);
    }
}
