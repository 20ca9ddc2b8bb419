/** 保存期限和处理规则: how long each kind of content is kept, and what personal data are used for, as sheets beside the other rules. */
@NullMarked
@NamedInterface("retention")
package org.chengxin.rule.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
