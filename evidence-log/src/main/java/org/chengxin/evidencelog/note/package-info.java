/**
 * 签名文书, the signed notes of the evidence log (存证日志): a text with signature lines of several types (C2SP
 * signed-note), the keys that make and check them, and nothing about what the text says.
 */
@NullMarked
package org.chengxin.evidencelog.note;

import org.jspecify.annotations.NullMarked;
