package org.chengxin.web.person;

import java.util.List;
import org.chengxin.web.ui.Term;

/**
 * Secrets that are shown this once.
 *
 * @param words prefix of the title, the lead and the words of the link
 * @param next where to go once they are noted
 */
public record ShownOncePage(String words, List<Term> secrets, String next) {}
