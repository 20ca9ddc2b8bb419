package org.chengxin.subject.registry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengxin.code.DivisionCode;
import org.chengxin.code.SocialCreditCode;
import org.chengxin.rule.DecisionTable;
import org.chengxin.rule.DecisionTables;
import org.chengxin.rule.LegalClock;
import org.chengxin.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Decides by a published table whether a platform belongs to this city, and what a platform of a form has to do. */
@Component
class ScopeRule {

    private static final String SCOPE = "subject/scope";
    private static final String DUTY = "exchange/obligation";

    private final DecisionTables tables;
    private final LegalClock clock;
    private final Texts texts;
    private final DivisionCode city;

    ScopeRule(DecisionTables tables, LegalClock clock, Texts texts, @Value("${chengxin.city}") String city) {
        this.tables = tables;
        this.clock = clock;
        this.texts = texts;
        this.city = DivisionCode.parse(city);
    }

    /**
     * @param division of the operator's seat
     * @param code its social credit code
     */
    Platforms.Scope of(@Nullable String division, @Nullable String code) {
        Optional<DivisionCode> seat = Optional.ofNullable(division).flatMap(DivisionCode::tryParse);
        Optional<DivisionCode> registered = Optional.ofNullable(code)
                .flatMap(SocialCreditCode::tryRegistered)
                .flatMap(SocialCreditCode::division);
        Map<String, Object> inputs = Map.of("seat", place(seat), "registered", place(registered));
        return tables.inForce(SCOPE, clock.today()).stream()
                .flatMap(rule -> tables.decide(rule, inputs).stream()
                        .map(row -> new Platforms.Scope(String.valueOf(row.get("word")), why(rule, row))))
                .findFirst()
                .orElse(new Platforms.Scope("unclear", ""));
    }

    private String place(Optional<DivisionCode> division) {
        return division.map(of -> of.isWithin(city) ? "here" : "elsewhere").orElse("unknown");
    }

    /** The duties of a platform of a form, in the caller's language. */
    List<String> duties(@Nullable String form) {
        return form == null
                ? List.of()
                : tables.inForce(DUTY, clock.today()).stream()
                        .flatMap(rule -> tables
                                .decide(
                                        rule,
                                        Map.of("event", "standing", "form", form, "month", 0, "owed", "", "sides", ""))
                                .stream()
                                .map(row -> why(rule, row)))
                        .toList();
    }

    private String why(DecisionTable rule, Map<String, Object> row) {
        return rule.why(String.valueOf(row.get("reason")), texts.english());
    }
}
