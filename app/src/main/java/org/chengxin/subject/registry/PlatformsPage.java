package org.chengxin.subject.registry;

import java.util.List;

/**
 * A page of the list of platforms.
 *
 * @param all how many there are
 * @param more whether another page follows
 */
public record PlatformsPage(List<Platforms.Platform> platforms, long all, int page, boolean more) {

    public String link(int other) {
        return "/workbench/platforms?page=" + other;
    }
}
