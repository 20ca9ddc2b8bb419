package org.chengxin.matter.paperwork;

import java.util.Set;
import java.util.UUID;
import org.chengxin.matter.Actor;
import org.chengxin.matter.MatterId;

/** SPI: read access to parts of a matter, by its parties, offices and forms. */
public interface CaseAccess {

    /** How an actor may read a file. */
    enum Reading {
        NONE,
        /** Another's file, for a party: without metadata, under a neutral name. */
        COPY,
        ORIGINAL
    }

    /** By the form or act that the file was filed with. */
    Reading reading(MatterId matter, Actor actor, UUID attachment);

    /** Whether the actor belongs to an office of the matter or has one of these roles. */
    boolean mayReadPaper(MatterId matter, Actor actor, Set<String> addressees);
}
