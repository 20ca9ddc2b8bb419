/**
 * 文件, how the writer of the evidence log (存证日志) touches a disk: every operation through one interface, whole files
 * put in place durably, one writer at a time. For the library's own use, but for the directory of an installation.
 */
@NullMarked
package org.chengxin.evidencelog.file;

import org.jspecify.annotations.NullMarked;
