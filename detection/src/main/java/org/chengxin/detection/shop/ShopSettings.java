package org.chengxin.detection.shop;

/**
 * Settings of a run over shops' records.
 *
 * @param seed of the audit sample
 * @param falseAlarms how many suspicions of each kind are expected at most if all were honest
 * @param capacity how many suspicions the office can open in a week
 * @param auditShare which part of the records is drawn to be looked at whatever they score
 */
public record ShopSettings(long seed, double falseAlarms, int capacity, double auditShare) {

    public static final ShopSettings USUAL = new ShopSettings(1, 0.5, 100, 0.015);

    public ShopSettings {
        if (!(falseAlarms > 0) || capacity < 0 || !(auditShare >= 0 && auditShare <= 1)) {
            throw new IllegalArgumentException("false alarms above 0, a share from 0 to 1, numbers from 0");
        }
    }

    public ShopSettings withSeed(long other) {
        return new ShopSettings(other, falseAlarms, capacity, auditShare);
    }
}
