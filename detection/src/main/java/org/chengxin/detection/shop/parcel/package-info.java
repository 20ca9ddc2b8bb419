/** 空包, empty parcels: waybills that travelled, or claim to have travelled, without goods. */
@NullMarked
package org.chengxin.detection.shop.parcel;

import org.jspecify.annotations.NullMarked;
