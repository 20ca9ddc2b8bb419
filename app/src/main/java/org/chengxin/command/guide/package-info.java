/** 演示导览: five stories that a newcomer walks through in a demo, each with who signs in and what to click. */
@NullMarked
package org.chengxin.command.guide;

import org.jspecify.annotations.NullMarked;
