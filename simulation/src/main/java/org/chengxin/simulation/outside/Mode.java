package org.chengxin.simulation.outside;

/** Behaviour of a simulated system. */
public enum Mode {
    NORMAL("正常"),
    /** Closes every connection without an answer. */
    DOWN("停机"),
    /** Answers long after everybody has stopped waiting. */
    SLOW("缓慢"),
    /** Answers with a page of HTML, as behind a broken gateway. */
    WRONG("乱答");

    private final String chinese;

    Mode(String chinese) {
        this.chinese = chinese;
    }

    /** Label of the button. */
    public String chinese() {
        return chinese;
    }
}
