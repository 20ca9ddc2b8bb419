package org.chengxin.matter.web.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chengxin.account.Accounts;
import org.chengxin.code.SocialCreditCode;
import org.chengxin.matter.definition.FormDefinition.Type;
import org.chengxin.matter.definition.version.Definitions;
import org.chengxin.rule.LegalClock;
import org.springframework.stereotype.Component;

/** Offices that a program names by their social credit code, since it knows no ids of ours. */
@Component
class OfficeCodes {

    private final Definitions definitions;
    private final Accounts accounts;
    private final LegalClock clock;

    OfficeCodes(Definitions definitions, Accounts accounts, LegalClock clock) {
        this.definitions = definitions;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The opening form with ids in place of codes; what is no code of an organisation here stays and is refused as it is. */
    Map<String, Object> byCode(String definition, Map<String, Object> form) {
        Map<String, Object> named = new LinkedHashMap<>(form);
        definitions.inForce(definition, clock.today()).stream()
                .flatMap(kind -> kind.openingForm().fields().entrySet().stream())
                .filter(field -> field.getValue().type() == Type.OFFICE)
                .forEach(field -> named.computeIfPresent(
                        field.getKey(),
                        (name, value) -> SocialCreditCode.tryRegistered(String.valueOf(value))
                                .flatMap(code -> accounts.withCode(code.value()))
                                .<Object>map(office -> office.id().toString())
                                .orElse(value)));
        return named;
    }
}
