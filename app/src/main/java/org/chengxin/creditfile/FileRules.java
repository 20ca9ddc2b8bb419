package org.chengxin.creditfile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.creditfile.RecordKind.Category;
import org.chengxin.creditfile.StandingPolicy.Remedies;
import org.chengxin.creditfile.regime.Law.Established;
import org.chengxin.creditfile.regime.Law.Form;
import org.chengxin.creditfile.regime.RegimePolicy;
import org.chengxin.creditfile.regime.RegimePolicy.Act;
import org.chengxin.creditfile.regime.RegimePolicy.Value;
import org.chengxin.creditfile.regime.Term;
import org.chengxin.database.RequestCache;
import org.chengxin.rule.Calendars;
import org.chengxin.rule.Parameter;
import org.chengxin.rule.Parameters;
import org.chengxin.rule.calendar.WorkingDayCalendar;
import org.springframework.stereotype.Component;

/** The periods in force on a day: of publication, by law, and of remedies. */
@Component
class FileRules {

    static final String HONOUR = "creditfile.honour.months";

    /** Working days within which a market regulator publishes a penalty. */
    private static final String PUBLISHING = "creditfile.publicity.penalty.working-days";

    /** Days until a decision counts as served, days for reconsideration, months for a lawsuit. */
    static final List<String> REMEDIES = List.of(
            "creditfile.remedy.service-days", "creditfile.remedy.review-days", "creditfile.remedy.lawsuit-months");

    private static final Map<RecordKind, Form> FORMS = Map.of(
            RecordKind.PENALTY, Form.PENALTY,
            RecordKind.SERIOUS_LISTING, Form.SERIOUS_LIST,
            RecordKind.JUDGMENT_DEFAULT, Form.DEFAULT);

    private static final List<String> NAMES = Stream.of(
                    RegimePolicy.parameters().stream(), REMEDIES.stream(), Stream.of(HONOUR, PUBLISHING))
            .flatMap(names -> names)
            .toList();

    private final Parameters parameters;
    private final Calendars calendars;

    FileRules(Parameters parameters, Calendars calendars) {
        this.parameters = parameters;
        this.calendars = calendars;
    }

    /** Rules of one day. */
    record Rules(Map<String, Value> values, WorkingDayCalendar calendar) {

        /** The last day on which a decision of this day had to be published (企业信息公示暂行条例 art. 6). */
        private LocalDate latest(LocalDate decided) {
            return calendar.plusWorkingDays(decided, whole(PUBLISHING)).date();
        }

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
                    : RegimePolicy.terms(act(form, record), values);
        }

        private Act act(Form form, Incoming record) {
            LocalDate decided = record.decision().decided();
            LocalDate published = record.course().published();
            return new Act(
                    form,
                    Established.by(record.decision().authority()),
                    record.decision().severity(),
                    record.text().categories(),
                    record.sums().fine() == null ? null : record.sums().fine().minorUnits(),
                    decided,
                    published == null ? latest(decided) : published,
                    published == null,
                    record.validity().until());
        }
    }

    Rules on(LocalDate day) {
        return RequestCache.get(
                FileRules.class,
                day,
                () -> new Rules(
                        parameters.inForce(NAMES, day).stream()
                                .collect(Collectors.toMap(
                                        Parameter::name,
                                        each -> new Value(Integer.parseInt(each.value()), each.isVerified()))),
                        calendars.current()));
    }
}
