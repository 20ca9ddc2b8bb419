package org.chengxin.quality;

import java.util.List;

/**
 * The draws of reports, as the public may repeat them.
 *
 * @param pulls reports drawn of each source and type
 * @param month of which the drawn reports are listed; empty before the first draw
 * @param checkpoint the signed note whose root is the seed of that month's draw
 * @param reports drawn of that month, by rank; their ids tell nothing of their content or source
 */
public record DrawsPage(int pulls, List<Month> months, String month, String checkpoint, List<Drawn> reports) {

    /** @param size entries of the log under the checkpoint */
    public record Month(String month, long size, String root, long reports) {}

    public record Drawn(String report, String rank) {}
}
