/**
 * 入口防护: what a request may cost before anybody looks at it: how long its body is and how slowly it may come, how many
 * one address and one secret have at work at once, and how often strangers may come. Counted by each instance for itself.
 */
@NullMarked
@NamedInterface("guard")
package org.chengxin.web.guard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
