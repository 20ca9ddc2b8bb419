package org.chengxin.matter.procedure;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.chengxin.matter.definition.FormDefinition.Field;
import org.chengxin.matter.form.Sources;
import org.chengxin.matter.party.Details;
import org.chengxin.matter.party.Parties;
import org.chengxin.matter.standing.Change;
import org.chengxin.matter.standing.History;
import org.chengxin.matter.standing.Participation;
import org.chengxin.matter.standing.RunningClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Values of the source expressions of an act's papers, outcomes and links. */
@Component
class ActSources {

    private final History history;
    private final Parties parties;

    ActSources(History history, Parties parties) {
        this.history = history;
        this.parties = parties;
    }

    Sources of(Change change, @Nullable String form, Map<String, Object> values, LocalDate day) {
        return new Sources(
                values,
                Map.of(),
                name -> name.equals(form)
                        ? values
                        : change.before().revision() == 0
                                ? Map.of()
                                : history.latest(change.before().id(), name),
                word -> word(change, word, day),
                source -> field(change, form, source));
    }

    private static Optional<Field> field(Change change, @Nullable String form, String source) {
        int dot = source.indexOf('.');
        String of = dot < 0 ? "" : source.substring(0, dot);
        String name = of.equals("form") ? form : of;
        return Optional.ofNullable(name)
                .map(change.definition().forms()::get)
                .map(found -> found.fields().get(source.substring(dot + 1)));
    }

    private Optional<String> word(Change change, String word, LocalDate day) {
        return switch (word) {
            case "day" -> Optional.of(day.toString());
            case "matter.number" -> Optional.of(change.before().number());
            case "matter.opened" -> Optional.of(change.before().opened().toString());
            case "office.name" ->
                change.before()
                        .office(change.definition())
                        .map(Participation::role)
                        .flatMap(change::role)
                        .or(() -> change.participants().stream()
                                .filter(each -> each.kind() == org.chengxin.matter.definition.MatterRole.Kind.OFFICE)
                                .findFirst())
                        .map(office -> parties.details(office).name());
            default ->
                word.startsWith("party.")
                        ? Optional.of(party(change, word.substring("party.".length())))
                        : word.startsWith("due.") ? due(change, word.substring("due.".length())) : Optional.empty();
        };
    }

    private String party(Change change, String path) {
        String[] parts = path.split("\\.", 2);
        Details details = change.role(parts[0]).map(parties::details).orElse(null);
        if (details == null) {
            return "";
        }
        String found = parts.length == 1
                ? details.name()
                : switch (parts[1]) {
                    case "code" -> details.code();
                    case "address" -> details.address();
                    case "phone" -> details.phone();
                    default -> null;
                };
        return found == null ? "" : found;
    }

    private static Optional<String> due(Change change, String clock) {
        return change.clock(clock)
                .map(RunningClock::due)
                .map(day -> day + (change.clock(clock).orElseThrow().provisional() ? "（暂定，放假安排公布后可能调整）" : ""));
    }
}
