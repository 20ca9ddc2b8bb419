package org.chengxin.matter.draw;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.SealId;
import org.chengxin.matter.ActFollower;
import org.chengxin.matter.ActTaken;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.PartyDirectory.Known;
import org.chengxin.matter.definition.BuiltInAct;
import org.chengxin.matter.draw.DrawList.Visit;
import org.chengxin.matter.party.Parties;
import org.chengxin.matter.state.History;
import org.chengxin.matter.state.MatterState;
import org.chengxin.matter.state.MatterStates;
import org.chengxin.matter.state.Participation;
import org.chengxin.shared.ProblemException;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Enforces draws: an inspection that names a draw must be of a drawn subject, each of them has one inspection, and the draw
 * cannot be closed or merged before all of them have.
 */
@Component
class DrawnInspections implements ActFollower {

    private static final String INSPECTION = "joint-inspection";

    /** Acts that end a draw. */
    private static final Set<String> ENDINGS = Set.of("close", BuiltInAct.MERGE.word());

    private final DrawStore draws;
    private final DrawBindingStore book;
    private final MatterStates states;
    private final History history;
    private final Parties parties;

    DrawnInspections(DrawStore draws, DrawBindingStore book, MatterStates states, History history, Parties parties) {
        this.draws = draws;
        this.book = book;
        this.states = states;
        this.history = history;
        this.parties = parties;
    }

    private record Place(MatterId draw, int place) {}

    @Override
    public List<Fact> prepare(ActTaken act) {
        if (act.definition().equals(INSPECTION)) {
            if (act.step().equals("open")) {
                place(act);
            } else if ("drawn".equals(act.form().get("cause")) && isUndrawn(act.matter())) {
                throw new ProblemException(DrawProblem.NOT_DRAWN, "cause");
            }
        } else if (act.definition().equals(DrawForms.DEFINITION)
                && ENDINGS.contains(act.step())
                && isUnfinished(act.matter())) {
            throw new ProblemException(DrawProblem.LEFT_OUT, act.number());
        }
        return List.of();
    }

    @Override
    public void keep(ActTaken act, SealId seal) {
        if (act.definition().equals(INSPECTION) && act.step().equals("open")) {
            place(act).ifPresent(place -> book.inspect(place.draw(), place.place(), act.matter()));
        }
    }

    /** The end of the last inspection does not end the draw while a drawn subject has none. */
    @Override
    public boolean delays(MatterId matter, String definition) {
        return definition.equals(DrawForms.DEFINITION) && isUnfinished(matter);
    }

    private boolean isUnfinished(MatterId draw) {
        return book.inspected(draw).size() < draws.result(draw).size();
    }

    /** Position in the draw's result of the party of an inspection; empty if it names no draw. */
    private Optional<Place> place(ActTaken act) {
        String number = DrawForms.text(act.form(), "draw");
        if (number.isEmpty()) {
            return Optional.empty();
        }
        MatterState draw = states.numbered(number)
                .filter(found -> found.definition().equals(DrawForms.DEFINITION)
                        && found.participants().stream()
                                .map(Participation::organisation)
                                .anyMatch(office -> Objects.equals(office, act.office())))
                .orElseThrow(() -> new ProblemException(DrawProblem.NOT_DRAWN, number));
        Set<Integer> inspected = book.inspected(draw.id());
        List<Visit> result = draws.result(draw.id());
        String code = code(act.form().get("inspected"));
        int place = IntStream.range(0, result.size())
                .filter(index -> result.get(index).subject().equals(code) && !inspected.contains(index))
                .findFirst()
                .orElseThrow(() -> new ProblemException(DrawProblem.NOT_DRAWN, number));
        return Optional.of(new Place(draw.id(), place));
    }

    private boolean isUndrawn(MatterId inspection) {
        return DrawForms.text(history.latest(inspection, "visit"), "draw").isEmpty();
    }

    /** The code of a form's party, as the draw lists it. */
    private @Nullable String code(@Nullable Object party) {
        Map<?, ?> given = party instanceof Map<?, ?> map ? map : Map.of("words", String.valueOf(party));
        String words = String.valueOf(given.get("words")).strip();
        Optional<Known> known = given.get("subject") == null
                ? Optional.ofNullable(parties.unique(words))
                : parties.describe(new SubjectId(UUID.fromString(String.valueOf(given.get("subject")))));
        return known.map(Known::code).orElse(words);
    }
}
