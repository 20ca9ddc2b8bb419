package org.chengxin.matter.paperwork;

import java.util.Set;
import java.util.UUID;
import org.chengxin.matter.Actor;
import org.chengxin.matter.MatterId;

/** Who may see what of a matter; implemented by the room that knows its parties, offices and forms. */
public interface CaseAccess {

    /** Whether the actor may see the form or act that the file was filed with. */
    boolean mayRead(MatterId matter, Actor actor, UUID attachment);

    /** Whether the actor is of an office of the matter, or one of these roles. */
    boolean mayReadPaper(MatterId matter, Actor actor, Set<String> addressees);
}
