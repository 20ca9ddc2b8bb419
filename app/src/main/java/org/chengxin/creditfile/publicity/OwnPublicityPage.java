package org.chengxin.creditfile.publicity;

import java.util.List;

/** What a unit still has to publish or to take off publication, by clock. */
public record OwnPublicityPage(List<Group> groups) {

    /**
     * The open decisions of one clock, the earliest due first.
     *
     * @param clock its word
     */
    public record Group(String clock, List<PublicityPage.Line> lines) {

        public long late() {
            return lines.stream().filter(PublicityPage.Line::late).count();
        }
    }

    public boolean isEmpty() {
        return groups.stream().allMatch(group -> group.lines().isEmpty());
    }
}
