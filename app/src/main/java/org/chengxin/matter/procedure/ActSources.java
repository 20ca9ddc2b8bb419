package org.chengxin.matter.procedure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.account.office.Offices;
import org.chengxin.matter.definition.FormDefinition.Field;
import org.chengxin.matter.definition.MatterRole.Kind;
import org.chengxin.matter.definition.Step;
import org.chengxin.matter.form.Sources;
import org.chengxin.matter.party.Details;
import org.chengxin.matter.party.Parties;
import org.chengxin.matter.state.ActDraft;
import org.chengxin.matter.state.History;
import org.chengxin.matter.state.Participation;
import org.chengxin.matter.state.RunningDeadline;
import org.chengxin.matter.state.Transition;
import org.chengxin.rule.DecisionTable;
import org.chengxin.rule.DecisionTables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Values of the source expressions of an act's papers, outcomes and links. */
@Component
class ActSources {

    private static final String PARTY = "party.";

    private final History history;
    private final Parties parties;
    private final Offices offices;
    private final DecisionTables tables;

    ActSources(History history, Parties parties, Offices offices, DecisionTables tables) {
        this.tables = tables;
        this.offices = offices;
        this.history = history;
        this.parties = parties;
    }

    Sources of(Transition transition, @Nullable String form, Map<String, Object> values, LocalDate day) {
        return new Sources(
                values,
                Map.of(),
                name -> name.equals(form)
                        ? values
                        : transition.before().revision() == 0
                                ? Map.of()
                                : history.latest(transition.before().id(), name),
                word -> word(transition, word, day),
                source -> field(transition, form, source),
                parties::onPaper);
    }

    private static Optional<Field> field(Transition transition, @Nullable String form, String source) {
        int dot = source.indexOf('.');
        String of = dot < 0 ? "" : source.substring(0, dot);
        String name = of.equals("form") ? form : of;
        return Optional.ofNullable(name)
                .map(transition.definition().forms()::get)
                .map(found -> found.fields().get(source.substring(dot + 1)));
    }

    private Optional<String> word(Transition transition, String word, LocalDate day) {
        return switch (word) {
            case "day" -> Optional.of(day.toString());
            case "matter.number" -> Optional.of(transition.before().number());
            case "matter.opened" -> Optional.of(transition.before().opened().toString());
            case Step.ABOVE ->
                handling(transition)
                        .flatMap(this::office)
                        .map(Offices.Office::above)
                        .map(Object::toString);
            case "office.name" ->
                handlingOrAny(transition).map(office -> parties.details(office).name());
            default ->
                word.startsWith(PARTY)
                        ? Optional.of(words(transition, word.substring(PARTY.length())))
                        : word.startsWith("due.")
                                ? due(transition, word.substring("due.".length()))
                                : word.startsWith("points.")
                                        ? Optional.of(points(transition, word.substring("points.".length())))
                                        : Optional.empty();
        };
    }

    private static BigDecimal given(Map<String, Object> row) {
        return new BigDecimal(String.valueOf(row.getOrDefault("points", 0)));
    }

    /** A score sheet: the points that each row of the table gave, and their sum. */
    private String points(Transition transition, String form) {
        List<Map<String, Object>> rows = history.decision(transition.before().id(), form);
        Optional<DecisionTable> table = transition.definition().stages().values().stream()
                .flatMap(stage -> stage.steps().values().stream())
                .filter(step -> form.equals(step.form()))
                .flatMap(step -> Stream.ofNullable(step.decides()))
                .findFirst()
                .flatMap(decides ->
                        tables.inForce(decides.table(), transition.before().opened()));
        BigDecimal sum = rows.stream().map(ActSources::given).reduce(BigDecimal.ZERO, BigDecimal::add);
        String items = rows.stream()
                .filter(row -> given(row).signum() != 0)
                .map(row -> {
                    String reason = String.valueOf(row.get("reason"));
                    return table.map(found -> found.why(reason, false)).orElse(reason) + " " + given(row) + " 分";
                })
                .collect(Collectors.joining("；"));
        return items + "；合计 " + sum + " 分";
    }

    private Optional<Offices.Office> office(Participation who) {
        return Optional.ofNullable(who.organisation()).flatMap(offices::find);
    }

    private static Optional<Participation> handling(Transition transition) {
        return transition
                .before()
                .office(transition.definition())
                .map(Participation::role)
                .flatMap(transition::role);
    }

    private static Optional<Participation> handlingOrAny(Transition transition) {
        return handling(transition)
                .or(() -> transition.participants().stream()
                        .filter(each -> each.kind() == Kind.OFFICE)
                        .findFirst());
    }

    /** The office that decides by an act: the actor's, else, for an act of a party or of the system, the one that handles the matter. */
    static Optional<Participation> deciding(Transition transition, ActDraft draft) {
        return Optional.ofNullable(draft.role())
                .flatMap(transition::role)
                .filter(actor -> actor.kind() == Kind.OFFICE)
                .or(() -> handlingOrAny(transition));
    }

    /** The participant whose name is the value of a source; empty for any other source. */
    static Optional<Participation> party(Transition transition, String source) {
        return source.startsWith(PARTY) ? transition.role(source.substring(PARTY.length())) : Optional.empty();
    }

    private String words(Transition transition, String path) {
        String[] parts = path.split("\\.", 2);
        Participation who = transition.role(parts[0]).orElse(null);
        if (who == null) {
            return "";
        }
        Details details = parties.details(who);
        String found = parts.length == 1
                ? details.name()
                : switch (parts[1]) {
                    case "code" -> details.code();
                    case "address" -> details.address();
                    case "phone" -> details.phone();
                    case "department" ->
                        office(who).map(Offices.Office::department).orElse(null);
                    default -> null;
                };
        return found == null ? "" : found;
    }

    private static Optional<String> due(Transition transition, String deadline) {
        return transition
                .clock(deadline)
                .map(RunningDeadline::due)
                .map(day -> day + (transition.clock(deadline).orElseThrow().provisional() ? "（暂定，放假安排公布后可能调整）" : ""));
    }
}
