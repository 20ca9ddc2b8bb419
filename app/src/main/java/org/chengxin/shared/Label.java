package org.chengxin.shared;

/** A text of a definition, Chinese first. */
public record Label(String zh, String en) {

    public String in(boolean english) {
        return english ? en : zh;
    }
}
