/**
 * 事实流: the feed of facts in log order, and its consumers. {@code Feed} reads it in pages, modules implement
 * {@code FeedConsumer}, and the rest runs each consumer on one instance at a time: its effects and its position are kept in
 * one transaction, and a fact that it cannot process is set aside without stopping the others.
 */
@NullMarked
@NamedInterface("feed")
package org.chengxin.evidence.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
