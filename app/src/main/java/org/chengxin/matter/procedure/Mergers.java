package org.chengxin.matter.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengxin.matter.FormRefused;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.clock.RunningClock;
import org.chengxin.matter.definition.MatterRole.Kind;
import org.chengxin.matter.party.Standpoint;
import org.chengxin.matter.standing.Change;
import org.chengxin.matter.standing.Standing;
import org.chengxin.matter.standing.Standings;
import org.springframework.stereotype.Component;

/** Ends a duplicate by naming the matter that goes on for it. */
@Component
class Mergers {

    private final Standings standings;

    Mergers(Standings standings) {
        this.standings = standings;
    }

    /** Into an open matter of the same definition that the same office takes part in. */
    void merge(Change change, Standpoint who, Map<String, Object> form, LocalDate day) {
        Standing into = standings
                .numbered(String.valueOf(form.get("number")).strip())
                .flatMap(named -> locked(change.before().id(), named.id()))
                .filter(other -> other.ended() == null
                        && !other.id().equals(change.before().id())
                        && other.definition().equals(change.before().definition())
                        && other.participants().stream()
                                .anyMatch(each -> each.kind() == Kind.OFFICE
                                        && each.organisation() != null
                                        && each.organisation().equals(who.organisation())))
                .orElseThrow(() -> new FormRefused(List.of(new FormRefused.Wrong("number", "value"))));
        change.mergeInto(into.id(), day);
        change.waitForSecond(null);
        change.before().clocks().stream().filter(RunningClock::isActive).forEach(clock -> change.tick(clock.ended()));
    }

    /** Both, in one order: two that are merged into each other at once must not both end. */
    private Optional<Standing> locked(MatterId one, MatterId other) {
        boolean first = one.value().compareTo(other.value()) < 0;
        standings.lock(first ? one : other);
        standings.lock(first ? other : one);
        return standings.find(other);
    }
}
