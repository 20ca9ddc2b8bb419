/** 事项文书: issues the papers and files the attachments of acts, and checks who may read them. */
@NullMarked
package org.chengxin.matter.paperwork;

import org.jspecify.annotations.NullMarked;
