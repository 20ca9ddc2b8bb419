package org.chengxin.portal.office;

import java.util.List;
import java.util.Map;

/**
 * The authorities' own figures by month, the latest first.
 *
 * @param names of the figures, text {@code portal.office.NAME}
 */
public record OfficePage(List<String> names, List<Month> months) {

    /**
     * @param month as 2026-10
     * @param counted day on which it was counted
     * @param fact its proof
     */
    public record Month(String month, String counted, String fact, Map<String, Long> figures) {}

    static OfficePage of(List<SealedMonth> sealed) {
        return new OfficePage(
                sealed.isEmpty()
                        ? List.of()
                        : List.copyOf(sealed.get(0).figures().keySet()),
                sealed.stream()
                        .map(each -> new Month(
                                each.month().toString(),
                                each.counted().toString(),
                                each.fact().toString(),
                                each.figures()))
                        .toList());
    }
}
