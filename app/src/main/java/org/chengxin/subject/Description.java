package org.chengxin.subject;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.chengxin.evidence.Confidential;
import org.chengxin.intake.Report;
import org.chengxin.intake.ReportContent;
import org.chengxin.shared.IdentityNumber;
import org.chengxin.shared.SocialCreditCode;
import org.jspecify.annotations.Nullable;

/**
 * What a report says of a subject, with the personal data of natural persons already encrypted: their name, address,
 * phone and identity number never reach a readable column.
 */
record Description(
        Report report,
        Nature nature,
        Part part,
        String name,
        @Nullable SocialCreditCode code,
        Confidential confidential) {

    /** What a report of one of the types that describe a subject says of it. */
    static Description of(String type, Report report, Confidential confidential) {
        ReportContent data = report.data();
        SocialCreditCode code = data.socialCreditCode("code");
        return switch (type) {
            case "merchant" ->
                new Description(
                        report,
                        Nature.of(data.required("kind")),
                        Part.MERCHANT,
                        data.required("name"),
                        code,
                        confidential);
            case "platform" ->
                new Description(report, Nature.ENTERPRISE, Part.PLATFORM, data.required("name"), code, confidential);
            case "courier" ->
                new Description(report, Nature.NATURAL_PERSON, Part.COURIER, data.required("name"), null, confidential);
            case "outlet" ->
                new Description(
                        report,
                        Nature.ENTERPRISE,
                        Part.LOGISTICS_FIRM,
                        report.reporter().name(),
                        null,
                        confidential);
            default -> throw new IllegalArgumentException("a " + type + " describes no subject");
        };
    }

    Map<String, @Nullable Object> parameters() {
        ReportContent data = report.data();
        String identity = identityNumber(data.text("identityNumber"));
        boolean person = nature == Nature.NATURAL_PERSON;
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("nature", nature.name());
        parameters.put("person", person);
        parameters.put("part", part.name());
        parameters.put("name", person ? null : name);
        parameters.put("nameSecret", person ? confidential.encryptText(name) : null);
        parameters.put("code", code == null ? null : code.value());
        parameters.put("codeOdd", code != null && !code.isRegular());
        parameters.put("division", data.text("division"));
        parameters.put("address", person ? null : data.text("address"));
        parameters.put("addressSecret", person ? confidential.encryptText(data.text("address")) : null);
        parameters.put("phoneSecret", confidential.encryptText(data.text("phone")));
        parameters.put("identitySecret", confidential.encryptText(identity));
        parameters.put("identityIndex", confidential.blindIndex(identity));
        parameters.put("exemption", data.text("exemption"));
        parameters.put("aboveThreshold", data.flag("aboveThreshold"));
        parameters.put("website", data.text("website"));
        parameters.put("form", data.text("form"));
        parameters.put("grams", person ? new String[0] : Naming.grams(name).toArray(String[]::new));
        parameters.put("reporter", report.reporter().organisation().value());
        parameters.put("fact", report.id().value());
        parameters.put("seal", report.seal().value());
        parameters.put("now", report.receivedAt().atOffset(ZoneOffset.UTC));
        return parameters;
    }

    /** In its one spelling, so that the same person has the same blind index however the number was written. */
    private static @Nullable String identityNumber(@Nullable String written) {
        return written == null
                ? null
                : IdentityNumber.tryParse(written, LocalDate.MAX)
                        .map(IdentityNumber::value)
                        .orElse(written);
    }
}
