package org.chengxin.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.chengxin.subject.Subject;
import org.chengxin.web.part.PagePart;

/**
 * The public page of a subject.
 *
 * @param parts the page parts of the modules
 */
public record SubjectPage(Subject subject, Verdict verdict, List<PagePart> parts, String today) {

    /** The sentences at the head of the page. */
    public List<String> headlines() {
        return parts.stream().map(PagePart::headline).filter(Objects::nonNull).toList();
    }

    /** The form for a complaint or report about this subject, with the respondent filled in. */
    public String form(String definition) {
        String respondent = subject.code() == null ? subject.name() : subject.code();
        String path = "/matters/new/" + definition;
        return respondent == null
                ? path
                : path + "?respondent=" + URLEncoder.encode(respondent, StandardCharsets.UTF_8);
    }
}
