package org.chengxin.subject.web;

import java.util.List;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.registry.Body;
import org.chengxin.subject.registry.Couriers.Outlet;
import org.chengxin.subject.registry.Relations;

/**
 * What is registered of a subject besides its licence: as a body of a kind, its relations to firms, and its outlets.
 *
 * @param ended relations that ended before today
 * @param outlets the first of them, in the order of the tree
 * @param outletCount of all
 */
public record RegisteredPart(
        SubjectId subject,
        List<Body> bodies,
        List<Relations.Named> relations,
        List<Relations.Named> ended,
        List<Outlet> outlets,
        int outletCount) {

    public boolean isEmpty() {
        return bodies.isEmpty() && relations.isEmpty() && ended.isEmpty() && outlets.isEmpty();
    }
}
