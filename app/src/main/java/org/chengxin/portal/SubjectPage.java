package org.chengxin.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.chengxin.creditfile.CreditRecord;
import org.chengxin.evaluation.Evaluation;
import org.chengxin.subject.Licence;
import org.chengxin.subject.Shop;
import org.chengxin.subject.Subject;

/**
 * A subject as the public sees it.
 *
 * @param licenceState {@code active}, {@code ended} or {@code none}
 * @param points the newest evaluation on each platform
 * @param chart the chart's option as JSON
 * @param file whether the reader may open the file with what is not published
 */
public record SubjectPage(
        Subject subject,
        String divisionName,
        String licenceState,
        List<Licence> licences,
        List<Shop> shops,
        List<CreditRecord> records,
        long penalties,
        List<Evaluation> points,
        List<Evaluation> history,
        String chart,
        boolean file,
        String today) {

    /** The form on which a complaint or report about it begins, the respondent filled in. */
    public String form(String definition) {
        String respondent = subject.code() == null ? subject.name() : subject.code();
        String path = "/matters/new/" + definition;
        return respondent == null
                ? path
                : path + "?respondent=" + URLEncoder.encode(respondent, StandardCharsets.UTF_8);
    }
}
