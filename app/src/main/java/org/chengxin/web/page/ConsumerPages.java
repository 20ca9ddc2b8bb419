package org.chengxin.web.page;

import org.chengxin.account.AccessLog;
import org.chengxin.account.Caller;
import org.chengxin.evidence.feed.Consumers;
import org.chengxin.shared.FactId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /workbench/consumers}: the feed's consumers, their lag, and the facts they set aside. */
@Controller
class ConsumerPages {

    private static final String PAGE = "/workbench/consumers";

    private final Consumers consumers;
    private final AccessLog accesses;

    ConsumerPages(Consumers consumers, AccessLog accesses) {
        this.consumers = consumers;
        this.accesses = accesses;
    }

    @GetMapping(PAGE)
    ModelAndView consumers(@RequestParam(name = "did", defaultValue = "") String did) {
        return new ModelAndView(
                "web/consumers",
                "page",
                new ConsumersPage(
                        consumers.all().stream()
                                .map(standing -> new ConsumersPage.Line(standing, consumers.setAside(standing.name())))
                                .toList(),
                        did.equals("retry") ? "web.consumers.retried" : ""));
    }

    @PostMapping(PAGE + "/{name}/facts/{fact}/retry")
    ModelAndView retry(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("name") String name,
            @PathVariable("fact") String id) {
        boolean released =
                FactId.tryParse(id).filter(fact -> consumers.retry(name, fact)).isPresent();
        if (released) {
            accesses.record(caller, "consumer.retry", name + "/" + id, null);
        }
        return new ModelAndView("redirect:" + PAGE + (released ? "?did=retry" : ""));
    }
}
