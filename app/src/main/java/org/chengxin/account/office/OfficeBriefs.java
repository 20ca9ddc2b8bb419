package org.chengxin.account.office;

import org.chengxin.account.office.Offices.Office;
import org.chengxin.code.DivisionCode;

/** 机关代字: short name of an office in numbers of cases and papers (GB/T 9704-2012, 7.2.5): 西湖市监. */
final class OfficeBriefs {

    private OfficeBriefs() {}

    /** Place name without its kind, if anything is left, and the department's short name; none for a department without one. */
    static String of(Office office) {
        String place = DivisionCode.tryParse(office.division())
                .map(DivisionCode::placeName)
                .orElse("");
        String brief = place.length() > 2 ? place.replaceAll("(新区|区|县|市|省)$", "") : place;
        return brief + Departments.brief(office.department());
    }
}
