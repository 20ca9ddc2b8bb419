package org.chengxin.web.page;

import java.util.List;
import org.chengxin.account.AccessLog;
import org.chengxin.account.log.AccessCheck;
import org.jspecify.annotations.Nullable;

/**
 * Who looked at what, the latest first.
 *
 * @param check what came of holding all lines against what was sealed; null before this server has done so
 */
public record AccessPage(List<AccessLog.Access> latest, AccessCheck.@Nullable Verdict check) {}
