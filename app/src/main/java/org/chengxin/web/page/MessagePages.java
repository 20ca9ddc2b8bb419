package org.chengxin.web.page;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chengxin.account.Caller;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.access.Access;
import org.chengxin.account.access.Protected;
import org.chengxin.account.access.Protected.Kind;
import org.chengxin.account.access.Protected.Secrecy;
import org.chengxin.account.outlet.Message;
import org.chengxin.account.outlet.Notices;
import org.chengxin.web.Texts;
import org.chengxin.web.WorkbenchPart;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** {@code /workbench/messages}: messages to the reader's organisation, for those who work there; no others, in a demo too. */
@Controller
class MessagePages {

    private static final String PAGE = "/workbench/messages";

    private final Access access;
    private final Notices notices;

    MessagePages(Access access, Notices notices) {
        this.access = access;
        this.notices = notices;
    }

    @GetMapping(PAGE)
    ModelAndView messages(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(name = "before", required = false) @Nullable UUID before) {
        OrganisationId own = caller.organisation().id();
        Protected theirs = Protected.of(Kind.MESSAGE, Set.of(), null, Secrecy.SECRET, Set.of(own));
        if (!access.sees(caller, theirs)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        List<Message> messages = notices.latest(own, before);
        String older = messages.size() < Notices.PAGE
                ? null
                : PAGE + "?before=" + messages.get(messages.size() - 1).id();
        return new ModelAndView("web/messages", "page", new MessagesPage(messages, notices.isDemo(), older));
    }

    /** Its card on the workbench. */
    @Bean
    static WorkbenchPart messagePart(Notices notices, Texts texts) {
        String key = notices.isDemo() ? "web.messages.demo" : "web.messages";
        return WorkbenchPart.of(55, PAGE, key + ".title", caller -> texts.of(key + ".lead"));
    }
}
