package org.chengxin.creditfile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.creditfile.RecordKind.Category;
import org.chengxin.creditfile.StandingPolicy.Remedies;
import org.chengxin.creditfile.regime.Law.Form;
import org.chengxin.creditfile.regime.RegimePolicy;
import org.chengxin.creditfile.regime.RegimePolicy.Act;
import org.chengxin.creditfile.regime.RegimePolicy.Value;
import org.chengxin.creditfile.regime.Term;
import org.chengxin.database.RequestCache;
import org.chengxin.rule.Parameter;
import org.chengxin.rule.Parameters;
import org.springframework.stereotype.Component;

/** The periods in force on a day: of publication, by law, and of remedies. */
@Component
class FileRules {

    static final String HONOUR = "creditfile.honour.months";

    /** Days until a decision counts as served, days for reconsideration, months for a lawsuit. */
    static final List<String> REMEDIES = List.of(
            "creditfile.remedy.service-days", "creditfile.remedy.review-days", "creditfile.remedy.lawsuit-months");

    private static final Map<RecordKind, Form> FORMS = Map.of(
            RecordKind.PENALTY, Form.PENALTY,
            RecordKind.SERIOUS_LISTING, Form.SERIOUS_LIST,
            RecordKind.JUDGMENT_DEFAULT, Form.DEFAULT);

    private static final List<String> NAMES = Stream.of(
                    RegimePolicy.parameters().stream(), REMEDIES.stream(), Stream.of(HONOUR))
            .flatMap(names -> names)
            .toList();

    private final Parameters parameters;

    FileRules(Parameters parameters) {
        this.parameters = parameters;
    }

    /** Rules of one day. */
    record Rules(Map<String, Value> values) {

        Remedies remedies() {
            return new Remedies(whole(REMEDIES.get(0)), whole(REMEDIES.get(1)), whole(REMEDIES.get(2)));
        }

        int honourMonths() {
            return whole(HONOUR);
        }

        private int whole(String name) {
            Value value = values.get(name);
            return value == null ? 0 : value.number();
        }

        /** Terms of an adverse record under each law of the day, the governing one last. */
        List<Term> terms(Incoming record) {
            Form form = FORMS.get(record.decision().kind());
            return form == null || record.decision().kind().category() != Category.ADVERSE
                    ? List.of()
                    : RegimePolicy.terms(
                            new Act(
                                    form,
                                    record.text().categories(),
                                    record.sums().fine() == null
                                            ? null
                                            : record.sums().fine().minorUnits(),
                                    record.decision().summary(),
                                    record.decision().decided(),
                                    record.course().published(),
                                    record.validity().until()),
                            values);
        }
    }

    Rules on(LocalDate day) {
        return RequestCache.get(
                FileRules.class,
                day,
                () -> new Rules(parameters.inForce(NAMES, day).stream()
                        .collect(Collectors.toMap(
                                Parameter::name,
                                each -> new Value(Integer.parseInt(each.value()), each.isVerified())))));
    }
}
