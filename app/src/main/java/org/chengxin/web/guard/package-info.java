/**
 * 入口防护: resource limits before a request is processed: length and pace of the body, concurrent requests per address and
 * secret, and rates for strangers. Each instance counts for itself.
 */
@NullMarked
@NamedInterface("guard")
package org.chengxin.web.guard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
