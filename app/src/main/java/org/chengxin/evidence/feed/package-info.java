/**
 * 事实流: the facts in the order of the log, and those who follow them. {@code Feed} tells them in pages, {@code FeedConsumer}
 * is what a module implements that follows them, and the rest runs each consumer on one instance at a time: its effects and
 * its place are kept in one transaction, and a fact that it cannot take is set aside without stopping the others.
 */
@NullMarked
@NamedInterface("feed")
package org.chengxin.evidence.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
