/** What is seen of matters: one of them by one viewer, inboxes, the wall of an office, the feed. */
@NullMarked
package org.chengxin.matter.view;

import org.jspecify.annotations.NullMarked;
