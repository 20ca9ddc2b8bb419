package org.chengxin.matter.view;

import java.util.List;
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
    public boolean mayRead(MatterId matter, Actor actor, UUID attachment) {
        return seen(matter, actor)
                .filter(view -> view.acts().stream().anyMatch(act -> holds(act.form(), attachment.toString(), DEPTH)))
                .isPresent();
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
            return Optional.of(views.find(matter, actor));
        } catch (ProblemException hidden) {
            return Optional.empty();
        }
    }

    private static boolean holds(@Nullable Object value, String id, int depth) {
        if (depth == 0) {
            return false;
        }
        if (value instanceof Map<?, ?> map) {
            return Objects.equals(map.get("id"), id) && map.containsKey("sha256")
                    || map.values().stream().anyMatch(each -> holds(each, id, depth - 1));
        }
        return value instanceof List<?> list && list.stream().anyMatch(each -> holds(each, id, depth - 1));
    }
}
