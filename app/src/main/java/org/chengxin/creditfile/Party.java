package org.chengxin.creditfile;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.chengxin.code.RegistrationNumber;
import org.chengxin.code.SocialCreditCode;
import org.chengxin.evidence.Confidential;
import org.chengxin.field.Field;
import org.chengxin.field.Schema;
import org.chengxin.intake.Report;
import org.chengxin.intake.ReportContent;
import org.chengxin.shared.DocumentNumber;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Identifier;
import org.chengxin.subject.Subjects;
import org.chengxin.subject.Subjects.Called;
import org.chengxin.subject.Subjects.Mention;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** 行政相对人: resolves the party of a decision by its first identifier in the 双公示 fields, else by its name. */
@Component
class Party {

    static final Schema SCHEMA = Schema.of(
            Field.text("name", 200).required().published(),
            Field.code("kind", "organisation", "natural-person", "individual-business")
                    .named("subject.nature.")
                    .required()
                    .published(),
            Field.socialCreditCode("code").published(),
            Field.text("registration", 40),
            Field.text("organisationCode", 20),
            Field.text("taxNumber", 40),
            Field.text("institutionNumber", 40),
            Field.text("associationNumber", 40),
            Field.text("representative", 100).ofOthers(),
            Field.text("representativeIdentityType", 20).ofOthers(),
            Field.text("representativeIdentityNumber", 40).ofOthers(),
            Field.text("identityType", 20),
            Field.text("identityNumber", 40).ofPerson());

    private final Subjects subjects;
    private final Confidential confidential;

    Party(Subjects subjects, Confidential confidential) {
        this.subjects = subjects;
        this.confidential = confidential;
    }

    /** Subject per report; a party without code or number is identified by the blind index of its name. */
    Map<FactId, SubjectId> subjects(List<Report> reports) {
        return named(reports, report -> {
            ReportContent party = Objects.requireNonNull(report.data().nested("party"));
            return new Mention(
                    identifier(party),
                    new Called(
                            party.required("kind"),
                            party.required("name"),
                            report.reporter().name(),
                            true));
        });
    }

    /** Subject per report, for reports that identify a firm by code and name. */
    Map<FactId, SubjectId> firms(List<Report> reports) {
        return named(reports, report -> {
            ReportContent data = report.data();
            SocialCreditCode code = Objects.requireNonNull(data.socialCreditCode("code"));
            return new Mention(
                    Identifier.of(code),
                    new Called(
                            "organisation",
                            data.required("name"),
                            report.reporter().name(),
                            false));
        });
    }

    private Map<FactId, SubjectId> named(List<Report> reports, Function<Report, Mention> who) {
        List<Mention> mentions = reports.stream().map(who).toList();
        Map<Identifier, SubjectId> known =
                subjects.named(mentions, reports.get(0).seal());
        Map<FactId, SubjectId> named = new HashMap<>();
        for (int index = 0; index < reports.size(); index++) {
            named.put(
                    reports.get(index).id(),
                    Objects.requireNonNull(known.get(mentions.get(index).identifier())));
        }
        return named;
    }

    private Identifier identifier(ReportContent party) {
        SocialCreditCode code = party.socialCreditCode("code");
        if (code != null) {
            return Identifier.of(code);
        }
        for (String scheme : List.of("registration", "organisationCode", "taxNumber")) {
            String value = party.text(scheme);
            if (value != null) {
                return new Identifier(scheme, normalised(value));
            }
        }
        String number = party.text("identityNumber");
        String secret = number == null ? party.required("name") : normalised(number);
        return new Identifier(
                "blind",
                java.util.HexFormat.of().formatHex(java.util.Objects.requireNonNull(confidential.blindIndex(secret))));
    }

    /** Normal form of a registration number if it is one; other numbers lose white space and are upper-cased. */
    private static String normalised(String number) {
        return RegistrationNumber.tryParse(number)
                .map(RegistrationNumber::value)
                .orElseGet(() -> number.replaceAll("\\s", "").toUpperCase(Locale.ROOT));
    }

    /** Whether this source describes a natural person, whatever others say of the decision. */
    static boolean isNaturalPerson(JsonNode report) {
        return report.path("party").path("kind").asString("").equals("natural-person");
    }

    /** Whether a report contains an identity number of its party or the party's representative. */
    static boolean isPersonal(ReportContent report) {
        ReportContent party = report.nested("party");
        return party != null && (party.has("identityNumber") || party.has("representativeIdentityNumber"));
    }

    /** A document number with canonical brackets; only trimmed if its form is unknown. */
    static String number(@Nullable String raw) {
        String text = raw == null ? "" : raw;
        return DocumentNumber.spelt(text);
    }
}
