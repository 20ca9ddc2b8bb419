package org.chengxin.review;

import org.chengxin.account.Caller;
import org.chengxin.web.Texts;
import org.chengxin.web.WorkbenchPart;
import org.springframework.stereotype.Component;

/** The way from the workbench to the trade findings. */
@Component
class FindingPart implements WorkbenchPart {

    private final Texts texts;

    FindingPart(Texts texts) {
        this.texts = texts;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String link() {
        return "/workbench/trade";
    }

    @Override
    public Summary summary(Caller caller) {
        return new Summary("review.findings.title", texts.of("review.findings.lead"));
    }
}
