package org.chengxin.account.outlet;

/** Content of a notice, without its recipient. */
record Words(String title, String text, String about) {

    static Words of(Notice notice) {
        return new Words(notice.title(), notice.text(), notice.about());
    }

    @Override
    public String toString() {
        return "Words";
    }
}
