package org.chengxin.exchange.obligation;

import java.util.List;
import org.chengxin.account.Caller;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.exchange.obligation.RequestsPage.Line;
import org.chengxin.web.Texts;
import org.chengxin.web.WorkbenchPart;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /workbench/requests}: the inbox of a platform's or firm's compliance desk. */
@Controller
class RequestPages {

    private static final String PAGE = "/workbench/requests";
    private static final int SHOWN = 50;

    private final ReceivedRequests requests;

    RequestPages(ReceivedRequests requests) {
        this.requests = requests;
    }

    /** Its link on the workbench of firms; officers have their matters. */
    @Bean
    static WorkbenchPart requestPart(ReceivedRequests requests, Texts texts) {
        return WorkbenchPart.of(56, PAGE, "exchange.request.title", caller -> texts.of("exchange.request.part"))
                .onlyFor(caller -> !AccessPolicy.isOfficer(caller))
                .counting(requests::countWaiting);
    }

    @GetMapping(PAGE)
    ModelAndView received(
            @AuthenticationPrincipal Caller caller, @RequestParam(name = "page", defaultValue = "1") int number) {
        List<Line> open = requests.open(caller);
        int page = Math.max(1, Math.min(number, (open.size() + SHOWN - 1) / SHOWN));
        int end = Math.min(page * SHOWN, open.size());
        return new ModelAndView(
                "exchange/requests",
                "page",
                new RequestsPage(
                        open.stream().filter(Line::waits).count(),
                        open.subList((page - 1) * SHOWN, end),
                        page,
                        end < open.size()));
    }
}
