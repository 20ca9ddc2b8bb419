/** 接入测试: what an organisation's program has shown that it can do, from the calls that came in. */
@NullMarked
@NamedInterface("conformance")
package org.chengxin.intake.conformance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
