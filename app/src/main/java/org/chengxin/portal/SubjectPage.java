package org.chengxin.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.chengxin.subject.Subject;
import org.chengxin.web.part.PagePart;

/**
 * A subject as the public sees it.
 *
 * @param parts what the modules have to show of it
 */
public record SubjectPage(Subject subject, List<PagePart> parts, String today) {

    /** What the page says first. */
    public List<String> headlines() {
        return parts.stream().map(PagePart::headline).filter(Objects::nonNull).toList();
    }

    /** The form on which a complaint or report about it begins, the respondent filled in. */
    public String form(String definition) {
        String respondent = subject.code() == null ? subject.name() : subject.code();
        String path = "/matters/new/" + definition;
        return respondent == null
                ? path
                : path + "?respondent=" + URLEncoder.encode(respondent, StandardCharsets.UTF_8);
    }
}
