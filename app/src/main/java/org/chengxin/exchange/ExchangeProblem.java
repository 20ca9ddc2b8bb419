package org.chengxin.exchange;

import org.chengxin.shared.Problem;

/** Errors of reading and matching, of subscriptions and events. */
public enum ExchangeProblem implements Problem {
    NO_RECEIVER("exchange.no-receiver", Category.FORBIDDEN),
    UNKNOWN_TYPE("exchange.unknown-type", Category.INVALID),
    URL("exchange.url", Category.INVALID),
    TOO_MANY("exchange.too-many", Category.CONFLICT),
    UNKNOWN_FIRM("exchange.unknown-firm", Category.NOT_FOUND),
    UNKNOWN_EVENT("exchange.unknown-event", Category.NOT_FOUND),
    UNKNOWN_MERCHANT("exchange.unknown-merchant", Category.NOT_FOUND),
    MATCH("exchange.match", Category.INVALID),
    QUOTA("exchange.quota", Category.TOO_OFTEN),
    UNKNOWN_SUBSCRIPTION("exchange.unknown-subscription", Category.NOT_FOUND),
    NOT_CREDITOR("exchange.not-creditor", Category.FORBIDDEN),
    NO_ARREARS("exchange.no-arrears", Category.INVALID),
    ACKNOWLEDGEMENT("exchange.acknowledgement", Category.INVALID),
    BOUNDS("exchange.bounds", Category.INVALID);

    private final String code;
    private final Category category;

    ExchangeProblem(String code, Category category) {
        this.code = code;
        this.category = category;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Category category() {
        return category;
    }
}
