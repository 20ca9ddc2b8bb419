package org.chengxin.matter.web.queue;

import java.util.List;
import org.chengxin.matter.web.view.DueView;
import org.jspecify.annotations.Nullable;

/**
 * Block of the workbench home: what waits for an office, a firm or a citizen, nearest due date first.
 *
 * @param title text key
 * @param none text key, for an empty list
 * @param unread number of cases with something new, beside those listed elsewhere
 * @param unreadList URL of their list
 * @param all URL of the whole list
 * @param archive URL of the closed matters
 */
public record DueBlock(
        String title, String none, List<Line> lines, long unread, String unreadList, String all, String archive) {

    /**
     * @param parties names as the viewer may know them
     * @param amounts money at stake
     * @param fresh whether nobody is in charge yet
     * @param waits who has to act; null for offices, which are listed what waits for them
     * @param next stage that usually follows
     */
    public record Line(
            String id,
            String number,
            String kind,
            String stage,
            String parties,
            String amounts,
            DueView due,
            boolean urged,
            boolean fresh,
            boolean pending,
            @Nullable String waits,
            @Nullable String next) {}
}
