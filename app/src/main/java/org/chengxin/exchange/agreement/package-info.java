/** 共享协议: what other cities' departments, platforms and agencies may receive beyond what a law gives them, and until when. */
@NullMarked
package org.chengxin.exchange.agreement;

import org.jspecify.annotations.NullMarked;
