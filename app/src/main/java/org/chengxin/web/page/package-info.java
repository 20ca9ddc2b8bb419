/** The pages of the rooms below {@code web}: workbench home, log, records, parameters, calendar, accounts, problems. */
@NullMarked
package org.chengxin.web.page;

import org.jspecify.annotations.NullMarked;
