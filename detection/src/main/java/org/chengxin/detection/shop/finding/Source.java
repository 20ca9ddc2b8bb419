package org.chengxin.detection.shop.finding;

/**
 * A record that a finding rests on.
 *
 * @param type the file without its ending
 * @param number of the record in the file from 1, the header not counted
 */
public record Source(String type, String key, long number) {}
