/**
 * 访问权限: access table of pages and calls ({@code rules/access/access.csv}), and the access policy for the objects behind them,
 * by department, territory, role, kind and secrecy. Owners describe their objects and ask.
 */
@NullMarked
@NamedInterface("access")
package org.chengxin.account.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
