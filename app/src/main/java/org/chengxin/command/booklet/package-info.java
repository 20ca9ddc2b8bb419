/** 案例手册: the stories that a demo has played, to be read on the screen and to be printed. */
@NullMarked
package org.chengxin.command.booklet;

import org.jspecify.annotations.NullMarked;
