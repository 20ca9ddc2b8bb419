package org.chengxin.matter.view;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chengxin.matter.Actor;
import org.chengxin.matter.Matter;
import org.chengxin.matter.Matter.Viewer;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.paperwork.CaseAccess;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A file is readable by viewers of the act it was filed with; a paper by viewers of its matter, parties only if addressed. */
@Component
class MatterAccess implements CaseAccess {

    private static final int DEPTH = 5;

    private final Views views;

    MatterAccess(Views views) {
        this.views = views;
    }

    @Override
    public Reading reading(MatterId matter, Actor actor, UUID attachment) {
        return seen(matter, actor).stream()
                .flatMap(view -> view.acts().stream())
                .map(act -> reading(act.form(), attachment.toString(), DEPTH))
                .max(Comparator.naturalOrder())
                .orElse(Reading.NONE);
    }

    @Override
    public boolean mayReadPaper(MatterId matter, Actor actor, Set<String> addressees) {
        return seen(matter, actor)
                .filter(view -> view.viewer() != Viewer.PARTY
                        || view.parties().stream().anyMatch(each -> each.you() && addressees.contains(each.role())))
                .isPresent();
    }

    private Optional<Matter> seen(MatterId matter, Actor actor) {
        try {
            return Optional.of(views.linked(matter, actor));
        } catch (ProblemException hidden) {
            return Optional.empty();
        }
    }

    private static Reading reading(@Nullable Object value, String id, int depth) {
        if (depth == 0) {
            return Reading.NONE;
        }
        if (value instanceof Map<?, ?> map) {
            return Objects.equals(map.get("id"), id) && map.containsKey("sha256")
                    ? map.containsKey(TimeLine.COPY) ? Reading.COPY : Reading.ORIGINAL
                    : reading(map.values(), id, depth);
        }
        return value instanceof Collection<?> many
                ? many.stream()
                        .map(each -> reading(each, id, depth - 1))
                        .max(Comparator.naturalOrder())
                        .orElse(Reading.NONE)
                : Reading.NONE;
    }
}
