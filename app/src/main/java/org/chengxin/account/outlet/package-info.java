/**
 * 通知出口: the one way to tell somebody something outside of the workbench: by mail, by SMS, or in a demo on a page of its
 * own. Kept encrypted, never in a log.
 */
@NullMarked
@NamedInterface("outlet")
package org.chengxin.account.outlet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
