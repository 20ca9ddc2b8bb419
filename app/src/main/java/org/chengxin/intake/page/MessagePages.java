package org.chengxin.intake.page;

import org.chengxin.account.Caller;
import org.chengxin.intake.MessageLog;
import org.chengxin.web.Texts;
import org.chengxin.web.WorkbenchPart;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /workbench/reports}: what one's own organisation sent, with counts and refusals. */
@Controller
class MessagePages implements WorkbenchPart {

    private static final int SHOWN = 100;

    private final MessageLog messages;
    private final Texts texts;

    MessagePages(MessageLog messages, Texts texts) {
        this.messages = messages;
        this.texts = texts;
    }

    @GetMapping("/workbench/reports")
    ModelAndView reports(@AuthenticationPrincipal Caller caller) {
        return new ModelAndView(
                "intake/messages",
                "page",
                new MessagesPage(messages.latest(caller.organisation().id(), SHOWN)));
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean visibleTo(Caller caller) {
        return true;
    }

    @Override
    public Summary summary(Caller caller) {
        var latest = messages.latest(caller.organisation().id(), SHOWN);
        int reports = latest.stream().mapToInt(MessageLog.Message::items).sum();
        int rejected = latest.stream().mapToInt(MessageLog.Message::rejected).sum();
        return new Summary(
                "intake.messages.title",
                texts.of("intake.messages.summary", latest.size(), reports, rejected),
                "/workbench/reports");
    }
}
