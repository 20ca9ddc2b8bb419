/**
 * 事项页面: what citizens, firms and officers see and do of matters, and the API for programs. Everything lawful is asked of
 * the facade; pages only show what it answered.
 */
@NullMarked
package org.chengxin.matter.web;

import org.jspecify.annotations.NullMarked;
