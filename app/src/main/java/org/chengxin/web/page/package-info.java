/** Pages of the lower modules: workbench home, log, records, parameters, calendar, accounts, problems. */
@NullMarked
package org.chengxin.web.page;

import org.jspecify.annotations.NullMarked;
