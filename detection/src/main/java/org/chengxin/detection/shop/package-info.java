/** Everything that is found on the records of a shop or a platform: orders, payments, parcels, scans, reviews. */
@NullMarked
package org.chengxin.detection.shop;

import org.jspecify.annotations.NullMarked;
