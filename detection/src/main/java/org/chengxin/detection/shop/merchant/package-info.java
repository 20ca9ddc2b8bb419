/** Sellers without a licence, and sellers who come back after a ban. */
@NullMarked
package org.chengxin.detection.shop.merchant;

import org.jspecify.annotations.NullMarked;
