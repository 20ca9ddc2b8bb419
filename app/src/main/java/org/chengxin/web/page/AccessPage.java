package org.chengxin.web.page;

import java.util.List;
import org.chengxin.account.AccessLog;
import org.chengxin.account.log.AccessCheck;
import org.jspecify.annotations.Nullable;

/**
 * The latest lines of the access log, newest first.
 *
 * @param check the result of comparing all lines with the sealed batches; null before the first check on this server
 */
public record AccessPage(List<AccessLog.Access> latest, AccessCheck.@Nullable Verdict check) {}
