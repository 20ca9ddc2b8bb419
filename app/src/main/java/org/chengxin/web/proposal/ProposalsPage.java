package org.chengxin.web.proposal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The changes that wait for a second person or for their date, or the closed ones.
 *
 * @param waiting the number that wait for the reader
 * @param older the link to the next page
 */
public record ProposalsPage(
        boolean open, int waiting, List<Row> rows, @Nullable String older) {

    /**
     * @param state its word
     * @param forReader whether the reader may decide it
     */
    public record Row(
            String id, String kind, String title, String state, boolean forReader, String by, String at, String from) {}
}
