package org.chengxin.cli.detect;

/** The exit codes of all commands of {@code detect}, as their help lists them. */
final class Endings {

    static final String HEADING = "%nExit codes（退出码）:%n";
    static final String DONE = "0:done, whether or not anything was found（完成，无论有无发现）";
    static final String USAGE = "2:usage（用法错误）";
    static final String UNREADABLE = "3:unreadable input, too many bad lines, or too little heap（无法读取、坏行过多或内存不足）";

    private Endings() {}
}
