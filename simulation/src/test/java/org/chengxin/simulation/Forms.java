package org.chengxin.simulation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The report contract (docs/formats/reports.md) once more: which fields a type has and what stands in them. */
final class Forms {

    /** Says what is wrong with a value, or null. */
    interface Check {
        @Nullable
        String problem(Object value);
    }

    private record FieldForm(boolean required, Check check) {}

    /** One type: who may report it, and its fields. */
    static final class Form {

        private final Set<String> reporters;
        private final Map<String, FieldForm> fields = new LinkedHashMap<>();

        private Form(String... reporters) {
            this.reporters = Set.of(reporters);
        }

        private Form with(Check check, String... names) {
            for (String name : names) {
                boolean required = name.endsWith("*");
                fields.put(name.replace("*", ""), new FieldForm(required, check));
            }
            return this;
        }

        private void check(Map<?, ?> data, String pointer, List<String> problems) {
            for (Object name : data.keySet()) {
                if (!fields.containsKey(name)) {
                    problems.add(pointer + "/" + name + ": field.unknown");
                }
            }
            fields.forEach((name, field) -> {
                Object value = data.get(name);
                if (value == null) {
                    if (field.required() || data.containsKey(name)) {
                        problems.add(pointer + "/" + name + ": field.required");
                    }
                    return;
                }
                String problem = field.check().problem(value);
                if (problem != null) {
                    problems.add(pointer + "/" + name + ": " + problem + " in " + value);
                }
            });
        }
    }

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Check TEXT = value -> value instanceof String text
                    && !text.isBlank()
                    && text.length() <= 2000
                    && text.chars().noneMatch(c -> c < 0x20 || c == 0x7f)
            ? null
            : "text";
    private static final Check KEY =
            value -> value instanceof String key && !key.isBlank() && key.length() <= 200 ? null : "key";
    private static final Check DIVISION = value -> matches(value, "(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])\\d{4}");
    private static final Check DATE = value -> parsed(() -> LocalDate.parse((String) value));
    private static final Check AMOUNT = value -> matches(value, "\\d+\\.\\d{2}");
    private static final Check CURRENCY = oneOf("CNY");
    private static final Check FLAG = value -> value instanceof Boolean ? null : "flag";
    private static final Check CODE =
            value -> CheckDigits.isSocialCreditCode((String) value) ? null : "social credit code";
    private static final Check IDENTITY =
            value -> CheckDigits.isIdentityNumber((String) value, TODAY) ? null : "identity number";
    private static final Check INSTANT = value -> {
        String form = matches(value, "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\+08:00");
        return form != null ? form : parsed(() -> OffsetDateTime.parse((String) value));
    };

    private static final Map<String, Form> FORMS = new HashMap<>();

    static {
        subjects();
        registry();
        records();
        trade();
        logistics();
    }

    private Forms() {}

    private static void subjects() {
        FORMS.put(
                "platform",
                new Form("platform")
                        .with(TEXT, "name*", "operator*", "address", "phone", "website", "filing")
                        .with(CODE, "code")
                        .with(oneOf("third-party", "self-operated"), "form*")
                        .with(DIVISION, "division"));
        FORMS.put(
                "merchant",
                new Form("platform")
                        .with(TEXT, "name*", "address", "phone")
                        .with(oneOf("enterprise", "individual-business", "cooperative", "natural-person"), "kind*")
                        .with(CODE, "code")
                        .with(IDENTITY, "identityNumber")
                        .with(DIVISION, "division")
                        .with(
                                oneOf("farm-produce", "handicraft", "convenience-labour", "small-amount", "other"),
                                "exemption")
                        .with(FLAG, "aboveThreshold"));
        FORMS.put(
                "shop",
                new Form("platform")
                        .with(KEY, "merchant*")
                        .with(TEXT, "name*", "url", "category")
                        .with(DATE, "opened", "closed"));
        FORMS.put(
                "licence",
                new Form("platform", "department")
                        .with(KEY, "merchant")
                        .with(CODE, "code")
                        .with(TEXT, "number*", "name*", "authority", "scope", "address")
                        .with(DATE, "from*", "until")
                        .with(oneOf("active", "revoked", "cancelled"), "status*")
                        .with(oneOf("enterprise", "individual-business", "cooperative", "organisation"), "kind")
                        .with(DIVISION, "division"));
    }

    private static void registry() {
        Form former = new Form().with(TEXT, "name*").with(DATE, "from", "until");
        FORMS.put(
                "body",
                new Form("department", "platform", "agency", "association")
                        .with(
                                oneOf(
                                        "supplier",
                                        "payment-institution",
                                        "operation-agency",
                                        "consulting-agency",
                                        "credit-agency",
                                        "association",
                                        "right-holder",
                                        "department"),
                                "kind*")
                        .with(TEXT, "name*", "address", "phone", "licence", "scope", "region", "rating")
                        .with(CODE, "code")
                        .with(DIVISION, "division")
                        .with(DATE, "until", "changed")
                        .with(listOf(nested(former)), "formerNames"));
        FORMS.put(
                "relation",
                new Form("department", "platform", "agency", "association")
                        .with(oneOf("agency", "member", "supplier", "payment-institution", "successor"), "kind*")
                        .with(CODE, "code*")
                        .with(DATE, "since", "until"));
        FORMS.put(
                "practitioner",
                new Form("department", "platform", "agency", "association", "logistics")
                        .with(TEXT, "name*", "phone")
                        .with(KEY, "person")
                        .with(IDENTITY, "identityNumber")
                        .with(CODE, "firm*")
                        .with(oneOf("legal-representative", "quality-manager", "employee"), "position*")
                        .with(DATE, "since", "until"));
        FORMS.put(
                "filing-receipt",
                new Form("platform", "department")
                        .with(oneOf("identity-report", "tax-report"), "duty*")
                        .with(DATE, "month*", "filed*")
                        .with(TEXT, "receipt*")
                        .with(CODE, "code"));
        FORMS.put(
                "platform-rule",
                new Form("platform")
                        .with(TEXT, "title*", "promise*", "appeal*", "address")
                        .with(oneOf("incentive", "sanction"), "effect*")
                        .with(DATE, "effective*"));
        FORMS.put(
                "platform-act",
                new Form("platform")
                        .with(KEY, "merchant*")
                        .with(TEXT, "rule*", "finding*")
                        .with(oneOf("incentive", "sanction"), "effect*")
                        .with(
                                oneOf(
                                        "ranking",
                                        "traffic",
                                        "campaign",
                                        "points",
                                        "deposit",
                                        "goods",
                                        "shop",
                                        "account",
                                        "other"),
                                "act*")
                        .with(DATE, "since*", "until", "disclosed")
                        .with(FLAG, "byPerson*"));
        FORMS.put(
                "code-change",
                new Form("department")
                        .with(CODE, "old*", "code*")
                        .with(DATE, "since*")
                        .with(oneOf("business-to-enterprise", "merger", "correction", "other", "reused"), "ground*"));
    }

    private static Form decision() {
        Form party = new Form()
                .with(TEXT, "name*", "registration", "organisationCode", "taxNumber", "institutionNumber")
                .with(TEXT, "associationNumber", "representative", "representativeIdentityType", "identityType")
                .with(oneOf("organisation", "natural-person", "individual-business"), "kind*")
                .with(CODE, "code")
                .with(IDENTITY, "representativeIdentityNumber", "identityNumber");
        return new Form("department")
                .with(nested(party), "party*")
                .with(TEXT, "number*", "document", "authority*", "source", "remark")
                .with(CODE, "authorityCode", "sourceCode")
                .with(DATE, "decided*");
    }

    private static void records() {
        FORMS.put(
                "permit",
                decision()
                        .with(
                                oneOf("ordinary", "concession", "recognition", "approval", "registration", "other"),
                                "category*")
                        .with(TEXT, "certificate", "certificateNumber", "content", "state")
                        .with(DATE, "from", "until"));
        Check category = oneOf(
                "warning",
                "criticism",
                "fine",
                "confiscation",
                "suspension",
                "downgrade",
                "revocation",
                "restriction",
                "closure",
                "detention",
                "other");
        FORMS.put(
                "penalty",
                decision()
                        .with(TEXT, "violation*", "facts*", "basis*", "content", "revoked")
                        .with(listOf(category), "categories*")
                        .with(AMOUNT, "fine", "confiscated")
                        .with(DATE, "published", "validUntil", "disclosedUntil")
                        .with(oneOf("minor", "general", "serious"), "severity")
                        .with(oneOf("summary", "ordinary"), "procedure"));
        FORMS.put(
                "honour",
                new Form("department", "association")
                        .with(TEXT, "name*", "title*", "authority*", "number")
                        .with(CODE, "code*")
                        .with(DATE, "awarded*", "until"));
        FORMS.put(
                "appraisal",
                new Form("agency")
                        .with(TEXT, "name*", "grade*", "standard*", "url", "relation")
                        .with(CODE, "code*")
                        .with(DATE, "evaluated*", "until"));
    }

    private static void trade() {
        Form line = new Form()
                .with(TEXT, "item*", "product", "title", "category")
                .with(KEY, "merchant*", "shop")
                .with(whole(1, 1_000_000), "quantity")
                .with(AMOUNT, "price*", "freight");
        FORMS.put(
                "order",
                new Form("platform")
                        .with(INSTANT, "placed*", "paid", "promised")
                        .with(CURRENCY, "currency*")
                        .with(
                                oneOf(
                                        "placed",
                                        "paid",
                                        "processing",
                                        "shipped",
                                        "delivered",
                                        "completed",
                                        "cancelled",
                                        "unavailable"),
                                "status*")
                        .with(KEY, "buyer")
                        .with(TEXT, "zone", "destination")
                        .with(DIVISION, "destinationDivision")
                        .with(listOf(nested(line)), "lines*"));
        FORMS.put(
                "payment",
                new Form("platform")
                        .with(KEY, "order*", "payer")
                        .with(whole(1, 1000), "sequence*", "installments")
                        .with(TEXT, "method*")
                        .with(AMOUNT, "amount*")
                        .with(CURRENCY, "currency*")
                        .with(INSTANT, "paid"));
        FORMS.put(
                "review",
                new Form("platform")
                        .with(KEY, "order*", "merchant", "buyer", "follows")
                        .with(TEXT, "zone", "title", "text", "reply")
                        .with(whole(1, 5), "rating*")
                        .with(INSTANT, "created*", "answered"));
    }

    private static void logistics() {
        FORMS.put(
                "parcel",
                new Form("platform")
                        .with(KEY, "order*")
                        .with(TEXT, "carrier", "waybill", "zone")
                        .with(INSTANT, "handedOver", "delivered")
                        .with(whole(0, 1_000_000), "grams")
                        .with(DIVISION, "originDivision", "destinationDivision"));
        FORMS.put(
                "scan",
                new Form("logistics")
                        .with(TEXT, "waybill*")
                        .with(INSTANT, "at*")
                        .with(oneOf("pickup", "hub", "out-for-delivery", "delivered", "returned"), "step*")
                        .with(KEY, "outlet", "courier")
                        .with(DIVISION, "division")
                        .with(whole(1, 1_000_000), "grams"));
        FORMS.put(
                "outlet",
                new Form("logistics")
                        .with(TEXT, "name*", "address")
                        .with(KEY, "parent")
                        .with(DIVISION, "division*"));
        FORMS.put(
                "courier",
                new Form("logistics")
                        .with(TEXT, "name*", "phone")
                        .with(KEY, "outlet")
                        .with(IDENTITY, "identityNumber")
                        .with(DATE, "employed", "left"));
    }

    static Set<String> types() {
        return FORMS.keySet();
    }

    /** What the contract has against a report of a reporter of some kind; empty if nothing. */
    static List<String> problems(SimulatedReport report, String reporterKind) {
        List<String> problems = new ArrayList<>();
        Form form = FORMS.get(report.type());
        if (form == null) {
            return List.of("unknown type " + report.type());
        }
        if (!form.reporters.contains(reporterKind)) {
            problems.add(reporterKind + " may not report " + report.type());
        }
        String key = KEY.problem(report.key());
        if (key != null) {
            problems.add("key: " + key);
        }
        form.check(report.data(), "", problems);
        return problems;
    }

    private static Check oneOf(String... words) {
        Set<String> known = Set.of(words);
        return value -> value instanceof String && known.contains(value) ? null : "field.value";
    }

    private static Check whole(long least, long most) {
        return value -> value instanceof Long number && number >= least && number <= most ? null : "field.range";
    }

    private static Check listOf(Check element) {
        return value -> {
            if (!(value instanceof List<?> list)) {
                return "field.type";
            }
            for (Object each : list) {
                String problem = element.problem(each);
                if (problem != null) {
                    return problem;
                }
            }
            return null;
        };
    }

    private static Check nested(Form form) {
        return value -> {
            List<String> problems = new ArrayList<>();
            form.check((Map<?, ?>) value, "", problems);
            return problems.isEmpty() ? null : problems.toString();
        };
    }

    private static @Nullable String matches(Object value, String pattern) {
        return value instanceof String text && text.matches(pattern) ? null : "not " + pattern;
    }

    private static @Nullable String parsed(Runnable parse) {
        try {
            parse.run();
            return null;
        } catch (RuntimeException malformed) {
            return malformed.getMessage();
        }
    }
}
