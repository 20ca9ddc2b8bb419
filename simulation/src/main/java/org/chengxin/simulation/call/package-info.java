/** 调用: what the city asks of an installation, asked through the client. */
@NullMarked
package org.chengxin.simulation.call;

import org.jspecify.annotations.NullMarked;
