package org.chengxin.creditfile.report;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.document.paper.Paper;
import org.chengxin.subject.Subject;

/**
 * A firm's credit reports, newest first.
 *
 * @param pdf whether this machine has fonts for PDFs
 */
public record CreditReportsPage(Subject subject, LocalDate today, List<Paper> reports, boolean pdf) {}
