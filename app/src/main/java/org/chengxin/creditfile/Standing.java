package org.chengxin.creditfile;

import java.util.Locale;

/** 记录状态: how far a record has come. */
public enum Standing {
    /** 已认定: decided, not yet or never published. */
    ESTABLISHED,
    /** 已公示. */
    PUBLISHED,
    /** 不良信息: published, and its remedies have failed or lapsed. */
    ADVERSE,
    ENDED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
