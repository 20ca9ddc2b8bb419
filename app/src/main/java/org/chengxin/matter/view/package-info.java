/** Views of matters: a single matter for a viewer, inboxes, walls of offices, the feed. */
@NullMarked
package org.chengxin.matter.view;

import org.jspecify.annotations.NullMarked;
