/** 报送义务: the ledger of what platforms, firms and departments owe each other, and the list of sharing obstacles. */
@NullMarked
package org.chengxin.exchange.obligation;

import org.jspecify.annotations.NullMarked;
