package org.chengxin.creditfile.repair;

import org.chengxin.shared.Problem;

/** Conditions of a repair that are not met (信用修复管理办法, NDRC Order 36; 市场监督管理信用修复管理办法, SAMR Order 107). */
public enum RepairProblem implements Problem {
    /** The authority has not given the class, so that nobody knows the least period. */
    CLASS_UNSTATED("creditfile.repair.class-unstated"),
    /** The least period of its class is not over. */
    TOO_EARLY("creditfile.repair.too-early"),
    /** The law that governs the record lets none be repaired of its kind. */
    NOT_REPAIRED("creditfile.repair.not-repaired"),
    NOT_CORRECTED("creditfile.repair.not-corrected"),
    NO_COMMITMENT("creditfile.repair.no-commitment"),
    /** 属于不予修复的情形. */
    BARRED("creditfile.repair.barred");

    private final String code;

    RepairProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Category category() {
        return Category.INVALID;
    }
}
