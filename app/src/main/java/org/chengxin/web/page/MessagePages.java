package org.chengxin.web.page;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chengxin.account.Caller;
import org.chengxin.account.Role;
import org.chengxin.account.outlet.Message;
import org.chengxin.account.outlet.Notices;
import org.chengxin.web.Texts;
import org.chengxin.web.WorkbenchPart;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /workbench/messages}: what the reader's organisation was told; in a demo officers see what everybody would have
 * been sent, since there it goes nowhere else.
 */
@Controller
class MessagePages {

    private static final Set<Role> ALL = Set.of(Role.OFFICER, Role.AUDITOR, Role.ADMINISTRATOR);

    private static final String PAGE = "/workbench/messages";

    private final Notices notices;

    MessagePages(Notices notices) {
        this.notices = notices;
    }

    @GetMapping(PAGE)
    ModelAndView messages(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(name = "before", required = false) @Nullable UUID before) {
        boolean everybody = notices.isDemo() && caller.role() != null && ALL.contains(caller.role());
        List<Message> messages =
                notices.latest(everybody ? null : caller.organisation().id(), before);
        String older = messages.size() < Notices.PAGE
                ? null
                : PAGE + "?before=" + messages.get(messages.size() - 1).id();
        return new ModelAndView("web/messages", "page", new MessagesPage(messages, notices.isDemo(), everybody, older));
    }

    /** Its place on the workbench. */
    @Bean
    static WorkbenchPart messagePart(Notices notices, Texts texts) {
        return new WorkbenchPart() {
            @Override
            public int order() {
                return 55;
            }

            @Override
            public String link() {
                return PAGE;
            }

            @Override
            public Summary summary(Caller caller) {
                String key = notices.isDemo() ? "web.messages.demo" : "web.messages";
                return new Summary(key + ".title", texts.of(key + ".lead"));
            }
        };
    }
}
