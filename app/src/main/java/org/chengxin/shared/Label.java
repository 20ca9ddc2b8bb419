package org.chengxin.shared;

/** A text in both languages, Chinese first. */
public record Label(String zh, String en) {

    public static final Label NONE = new Label("", "");

    public String in(boolean english) {
        return english ? en : zh;
    }
}
