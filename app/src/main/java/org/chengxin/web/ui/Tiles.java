package org.chengxin.web.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of numbers, each with the page behind it: {@code web/tiles.jte}.
 *
 * @param title heading, in the reader's language
 */
public record Tiles(String title, List<Tile> tiles) {

    /**
     * @param name in the reader's language
     * @param more words of the link
     * @param link null for none
     * @param bad whether somebody has to act
     */
    public record Tile(
            String name,
            String value,
            String more,
            @Nullable String link,
            boolean bad) {}
}
