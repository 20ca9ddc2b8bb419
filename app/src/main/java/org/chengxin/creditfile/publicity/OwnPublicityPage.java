package org.chengxin.creditfile.publicity;

import java.util.List;

/** What a unit still has to publish or to take off publication, by clock. */
public record OwnPublicityPage(List<Group> groups) {

    /**
     * The open decisions of one clock.
     *
     * @param clock its word
     * @param lines the earliest due first
     * @param count of all, of which the lines may be the first
     * @param late how many of all are overdue
     */
    public record Group(String clock, List<PublicityPage.Line> lines, long count, long late) {}

    public boolean isEmpty() {
        return groups.stream().allMatch(group -> group.lines().isEmpty());
    }
}
