package org.chengxin.web.ui;

import java.util.List;

/**
 * Secrets that are shown only once.
 *
 * @param words prefix of the text keys of title, lead and link
 * @param next the page to go to afterwards
 */
public record ShownOncePage(String words, List<Term> secrets, String next) {}
