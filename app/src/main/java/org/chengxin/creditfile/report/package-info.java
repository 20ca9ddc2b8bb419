/** 信用报告: the credit file of a subject as of a day, as a numbered, sealed and verifiable paper for the subject itself. */
@NullMarked
package org.chengxin.creditfile.report;

import org.jspecify.annotations.NullMarked;
