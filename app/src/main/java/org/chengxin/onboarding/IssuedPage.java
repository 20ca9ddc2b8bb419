package org.chengxin.onboarding;

import java.util.List;
import org.chengxin.web.ui.Term;

/**
 * What was issued, shown once.
 *
 * @param title key of the heading; the lead is beside it
 */
public record IssuedPage(String title, List<Term> secrets) {}
