package org.chengxin.onboarding;

import java.util.List;
import org.chengxin.web.ui.Term;

/** What was issued, shown once. */
public record IssuedPage(List<Term> secrets) {}
