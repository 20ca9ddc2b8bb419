package org.chengxin.warning.web;

import org.chengxin.account.Caller;
import org.chengxin.web.Texts;
import org.chengxin.web.WorkbenchPart;
import org.springframework.stereotype.Component;

/** The way from the workbench to the warnings. */
@Component
class WarningPart implements WorkbenchPart {

    private final Texts texts;

    WarningPart(Texts texts) {
        this.texts = texts;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public String link() {
        return "/workbench/warnings";
    }

    @Override
    public Summary summary(Caller caller) {
        return new Summary("warning.title", texts.of("warning.lead"));
    }
}
