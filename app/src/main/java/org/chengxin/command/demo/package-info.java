/**
 * 演示中的外部机构: the outside parties that a demo needs and does not have, in its own JVM with keys and state of their own.
 * What they sign is marked 演示，无法律效力.
 */
@NullMarked
package org.chengxin.command.demo;

import org.jspecify.annotations.NullMarked;
