package org.chengxin.creditfile.publicity;

import java.util.Locale;
import java.util.Set;
import org.chengxin.creditfile.RecordKind;

/**
 * A period within which an authority has to publish a decision or take it off publication; its working days are a dated
 * parameter.
 */
enum PublicityClock {
    /** 双公示: from the decision to its report, from which the public credit platform publishes it. */
    CREDIT_PORTAL("", RecordKind.PERMIT, RecordKind.PENALTY),
    /** 国家企业信用信息公示系统, of the market regulator's penalties: from the decision to the day of publication that it tells. */
    MARKET_PENALTY("penalty.", RecordKind.PENALTY),
    /** The same of its lists. */
    MARKET_LISTING("listing.", RecordKind.ABNORMAL_LISTING, RecordKind.SERIOUS_LISTING),
    /** 失信行为等级: from the first report of a penalty to the report that gives its class, without which its publication has no end. */
    SEVERITY("class.", RecordKind.PENALTY),
    /** 撤回、更正: from the change of a penalty to the report that tells it. */
    WITHDRAWAL("withdrawal.", RecordKind.PENALTY);

    private final String parameter;
    private final Set<RecordKind> kinds;

    PublicityClock(String part, RecordKind... kinds) {
        parameter = "creditfile.publicity." + part + "working-days";
        this.kinds = Set.of(kinds);
    }

    /** Name of the parameter with its working days. */
    String parameter() {
        return parameter;
    }

    Set<RecordKind> kinds() {
        return kinds;
    }

    /** Whether a decision that is known here can still be late: a report ends the first clock by coming. */
    boolean waits() {
        return this != CREDIT_PORTAL;
    }

    /** Whether it runs until a decision is published. */
    boolean isOfPublication() {
        return this != SEVERITY && this != WITHDRAWAL;
    }

    /** Its word in addresses and text keys. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static PublicityClock of(String word) {
        for (PublicityClock clock : values()) {
            if (clock.word().equals(word)) {
                return clock;
            }
        }
        return CREDIT_PORTAL;
    }
}
