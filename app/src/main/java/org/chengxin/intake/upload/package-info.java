/** 表格报送: a person uploads reports of a type as a spreadsheet, looks at how it is read, and has it reported. */
@NullMarked
package org.chengxin.intake.upload;

import org.jspecify.annotations.NullMarked;
