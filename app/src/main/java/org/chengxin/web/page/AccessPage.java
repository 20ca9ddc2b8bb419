package org.chengxin.web.page;

import java.util.List;
import org.chengxin.account.AccessLog;

/** Who looked at what, the latest first. */
public record AccessPage(List<AccessLog.Access> latest) {}
