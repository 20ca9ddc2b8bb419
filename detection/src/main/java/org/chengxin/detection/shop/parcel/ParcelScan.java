package org.chengxin.detection.shop.parcel;

/**
 * Scan as it happens.
 *
 * @param number of the record in its stream
 * @param at seconds since 1970
 * @param step one of {@link org.chengxin.detection.shop.record.Scans}
 * @param courier empty where it is not told, as division
 * @param grams -1 where it was not weighed
 */
public record ParcelScan(long number, String waybill, long at, int step, String courier, String division, int grams) {}
