package org.chengxin.account.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** 用途: purpose of reading a record that another organisation reported, with the number of the case or file. */
public enum Purpose {
    /** 案件办理: number of a matter that the reader may see. */
    CASE_HANDLING,
    /** 监督检查. */
    SUPERVISION_INSPECTION,
    /** 诉讼或仲裁. */
    COURT_OR_ARBITRATION,
    /** 答复信息主体. */
    ANSWER_TO_DATA_SUBJECT,
    /** 审计. */
    AUDIT;

    private static final int LONGEST = 100;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Purpose> of(String word) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.word().equals(word))
                .findFirst();
    }

    /**
     * A stated purpose.
     *
     * @param number of the case, inspection, court file, request or audit
     */
    public record Stated(Purpose purpose, String number) {

        /** Empty unless both are given and valid. */
        public static Optional<Stated> of(String purpose, String number) {
            String stripped = number.strip();
            boolean kept = !stripped.isEmpty()
                    && stripped.length() <= LONGEST
                    && stripped.chars().noneMatch(Character::isISOControl);
            return Purpose.of(purpose).filter(known -> kept).map(known -> new Stated(known, stripped));
        }

        /** Its form in the access log. */
        public String text() {
            return purpose.word() + " " + number;
        }
    }
}
