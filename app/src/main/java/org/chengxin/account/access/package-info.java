/**
 * 访问权限: who may open which page and call, kept as a table ({@code rules/access/access.csv}), and who may see which of
 * the objects behind it, decided by department, territory, role, kind and secrecy. Owners describe their objects and ask.
 */
@NullMarked
@NamedInterface("access")
package org.chengxin.account.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
