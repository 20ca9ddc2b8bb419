/**
 * 账号, accounts: which of them are run by fraudsters, told from what each does and from whom it acts together with, learnt
 * from the few that were decided. The label of an account never speaks about that account itself.
 */
@NullMarked
package org.chengxin.detection.account;

import org.jspecify.annotations.NullMarked;
