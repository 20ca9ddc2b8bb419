package org.chengxin.matter;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.chengxin.matter.paperwork.CaseAccess;

/** Lets organisations see matters as a test says, until the test takes it back. */
public final class PretendAccess implements CaseAccess {

    private final Map<MatterId, UUID> readers = new ConcurrentHashMap<>();

    public void letSee(MatterId matter, UUID organisation) {
        readers.put(matter, organisation);
    }

    @Override
    public Reading reading(MatterId matter, Actor actor, UUID attachment) {
        return isReader(matter, actor) ? Reading.ORIGINAL : Reading.NONE;
    }

    private boolean isReader(MatterId matter, Actor actor) {
        return actor.caller() != null
                && actor.caller().organisation().id().value().equals(readers.get(matter));
    }

    @Override
    public boolean mayReadPaper(MatterId matter, Actor actor, Set<String> addressees) {
        return isReader(matter, actor);
    }
}
