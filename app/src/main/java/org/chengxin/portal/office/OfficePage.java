package org.chengxin.portal.office;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The authorities' own figures by month, the latest first.
 *
 * @param names of the figures that any of the months has, those of the latest first, text {@code portal.office.NAME}
 */
public record OfficePage(List<String> names, List<Month> months) {

    /**
     * @param month as 2026-10
     * @param counted day on which it was counted
     * @param fact its proof
     * @param figures by name; a figure that was not counted yet is absent, which is not 0
     */
    public record Month(String month, String counted, String fact, Map<String, Long> figures) {

        /** Null if the month was sealed before there was such a figure. */
        public @Nullable Long figure(String name) {
            return figures.get(name);
        }
    }

    static OfficePage of(List<SealedMonth> sealed) {
        return new OfficePage(
                sealed.stream()
                        .flatMap(month -> month.figures().keySet().stream())
                        .distinct()
                        .toList(),
                sealed.stream()
                        .map(each -> new Month(
                                each.month().toString(),
                                each.counted().toString(),
                                each.fact().toString(),
                                each.figures()))
                        .toList());
    }
}
