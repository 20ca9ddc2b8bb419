/**
 * 事项页面: pages of matters for citizens, firms and officers, and the API for programs. The facade decides what is lawful;
 * pages only show its answers.
 */
@NullMarked
package org.chengxin.matter.web;

import org.jspecify.annotations.NullMarked;
