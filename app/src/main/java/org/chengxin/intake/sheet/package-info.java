/** 表格: spreadsheets that people upload (Excel, CSV): read, offered as a template, and reported row by row through intake. */
@NullMarked
@NamedInterface("sheet")
package org.chengxin.intake.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
