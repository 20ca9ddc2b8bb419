/**
 * 系统管理: the administrators' API, the three administrators of an installation (系统, 安全 and 审计管理员), and which of their acts need
 * two persons. Each act is logged in the access log in its transaction.
 */
@NullMarked
@NamedInterface("administration")
package org.chengxin.account.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
