/** 个人信息处理规则: what personal data are used for and how long they are kept, told to everybody. */
@NullMarked
package org.chengxin.portal.privacy;

import org.jspecify.annotations.NullMarked;
