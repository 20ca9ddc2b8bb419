package org.chengxin.portal.privacy;

import java.util.List;
import java.util.Map;
import org.chengxin.rule.retention.Processing;

/**
 * {@code /privacy}, 个人信息处理规则 (个人信息保护法第17条).
 *
 * @param handler name of who runs the system; blank where the settings name nobody
 * @param contact of the same; blank where the settings name none
 * @param uses by kind, in the order of the sheet
 * @param titles of kinds of cases, in the language of the page
 */
public record PrivacyPage(
        String handler, String contact, Map<Processing.Kind, List<Processing>> uses, Map<String, String> titles) {

    /** Title of a kind of case; blank of another use, whose text is shipped. */
    public String title(Processing use) {
        return titles.getOrDefault(use.name(), "");
    }
}
