package org.chengxin.evidencelog.note;

/** The rule for key names: not empty, no Unicode space, no plus sign, no control character (C2SP signed-note). */
final class KeyNames {
    private KeyNames() {}

    static boolean isValid(String name) {
        return !name.isEmpty() && name.codePoints().allMatch(KeyNames::isAllowed);
    }

    private static boolean isAllowed(int codePoint) {
        boolean control = codePoint < 0x20 || codePoint == 0x85;
        boolean halfPair = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return codePoint != '+' && !control && !halfPair && !Character.isSpaceChar(codePoint);
    }
}
