package org.chengxin.creditfile.report;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.document.paper.Paper;
import org.chengxin.exchange.certificate.StandsAgainst.Reason;
import org.chengxin.subject.Subject;

/**
 * Where a certificate of good standing is applied for.
 *
 * @param own whether the firm itself reads; otherwise an officer of its place
 * @param looked whether what stands against it is told, which an officer learns in answer to an application only
 * @param checks words of what is looked for
 * @param against what stands against it today
 * @param papers those issued, newest first
 * @param pdf whether this machine has fonts for PDFs
 */
public record GoodStandingPage(
        Subject subject,
        boolean own,
        boolean looked,
        List<String> checks,
        List<Reason> against,
        List<Paper> papers,
        boolean pdf,
        LocalDate today) {

    /** Address of this page, under which its files are. */
    public String path() {
        return "/workbench/files/" + subject.id() + "/standing";
    }
}
