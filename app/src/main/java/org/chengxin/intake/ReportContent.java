package org.chengxin.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.chengxin.code.SocialCreditCode;
import org.chengxin.shared.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A report's validated data, read by field name. */
public final class ReportContent {

    private final JsonNode node;
    private final Currency currency;

    private ReportContent(JsonNode node, Currency currency) {
        this.node = node;
        this.currency = currency;
    }

    static ReportContent of(JsonNode node, Currency currency) {
        return new ReportContent(node, currency);
    }

    JsonNode node() {
        return node;
    }

    /** The currency of the amounts; CNY if the report names none. */
    static Currency currencyOf(JsonNode data) {
        String code = data.path("currency").asString("CNY");
        return CURRENCIES.getOrDefault(code, Money.CNY);
    }

    private static final java.util.Map<String, Currency> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .collect(java.util.stream.Collectors.toUnmodifiableMap(Currency::getCurrencyCode, each -> each));

    public boolean has(String field) {
        return node.has(field);
    }

    /** @throws IllegalArgumentException if the schema does not require the field and it is absent */
    public String required(String field) {
        String value = text(field);
        if (value == null) {
            throw new IllegalArgumentException("no " + field);
        }
        return value;
    }

    /** The value of a field as it was reported; null if it is absent. */
    public @Nullable Object value(String field) {
        return node.get(field);
    }

    public @Nullable String text(String field) {
        JsonNode value = node.get(field);
        return value == null ? null : value.stringValue();
    }

    public String text(String field, String otherwise) {
        String value = text(field);
        return value == null ? otherwise : value;
    }

    public @Nullable Instant instant(String field) {
        String value = text(field);
        return value == null ? null : OffsetDateTime.parse(value).toInstant();
    }

    public @Nullable LocalDate date(String field) {
        String value = text(field);
        return value == null ? null : LocalDate.parse(value);
    }

    public @Nullable Money amount(String field) {
        String value = text(field);
        return value == null ? null : Money.parse(value, currency);
    }

    public @Nullable Long whole(String field) {
        JsonNode value = node.get(field);
        return value == null ? null : value.longValue();
    }

    public boolean flag(String field) {
        return node.path(field).asBoolean(false);
    }

    /** A social credit code, normalised; one with a wrong check digit is kept as it is. */
    public @Nullable SocialCreditCode socialCreditCode(String field) {
        String value = text(field);
        return value == null ? null : SocialCreditCode.registered(value);
    }

    public @Nullable ReportContent nested(String field) {
        JsonNode value = node.get(field);
        return value == null ? null : new ReportContent(value, currency);
    }

    public List<ReportContent> list(String field) {
        List<ReportContent> list = new ArrayList<>();
        node.path(field).forEach(element -> list.add(new ReportContent(element, currency)));
        return list;
    }

    public List<String> words(String field) {
        List<String> words = new ArrayList<>();
        node.path(field).forEach(element -> words.add(element.stringValue()));
        return words;
    }

    /** The texts of all fields of this name, at any depth. */
    public List<String> everywhere(String field) {
        return node.findValues(field).stream()
                .flatMap(value -> value.isString() ? Stream.of(value.stringValue()) : Stream.empty())
                .toList();
    }

    public Currency currency() {
        return currency;
    }
}
