/** 平台内经营者信用变动: what changed in the published files of a platform's merchants. */
@NullMarked
package org.chengxin.creditfile.screening;

import org.jspecify.annotations.NullMarked;
