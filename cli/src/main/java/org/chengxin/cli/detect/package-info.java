/**
 * 发现的命令: {@code chengxin detect}, the models of the library {@code detection} on files of one's own. It starts no
 * Spring, asks no server, and sends nothing anywhere; what it finds stands in the files below {@code --out}.
 */
@NullMarked
package org.chengxin.cli.detect;

import org.jspecify.annotations.NullMarked;
