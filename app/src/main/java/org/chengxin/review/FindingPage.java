package org.chengxin.review;

import java.util.List;
import org.chengxin.account.Organisation;

/** The findings of one platform, and the platforms to choose from. */
public record FindingPage(List<Organisation> platforms, Organisation platform, TradeFindings findings) {}
