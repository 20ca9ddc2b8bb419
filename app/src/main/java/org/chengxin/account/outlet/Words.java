package org.chengxin.account.outlet;

/** What is said, apart from to whom. */
record Words(String title, String text, String about) {

    static Words of(Notice notice) {
        return new Words(notice.title(), notice.text(), notice.about());
    }

    @Override
    public String toString() {
        return "Words";
    }
}
