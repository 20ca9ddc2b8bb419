/**
 * 系统管理: the administrators' calls, the three administrators of an installation (系统, 安全 and 审计管理员) and what of
 * their powers needs two persons. Each act is a line of the access log in the same transaction.
 */
@NullMarked
@NamedInterface("administration")
package org.chengxin.account.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
