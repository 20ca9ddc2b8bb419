package org.chengxin.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.chengxin.account.Caller;
import org.chengxin.account.OrganisationId;
import org.chengxin.intake.MessageLog;
import org.chengxin.intake.MessageLog.Message;
import org.chengxin.intake.ReportType;
import org.chengxin.intake.ReportTypes;
import org.chengxin.intake.Reports.UnattributedFacts;
import org.chengxin.web.PublicUrl;
import org.chengxin.web.Texts;
import org.chengxin.web.WorkbenchPart;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /workbench/reports}: the reader's organisation's requests, their results, and how to send more. */
@Controller
class ReportPages {

    private static final int SHOWN = 100;

    private final MessageLog messages;
    private final ReportTypes types;
    private final List<UnattributedFacts> unattributed;
    private final Texts texts;
    private final PublicUrl address;

    ReportPages(
            MessageLog messages,
            ReportTypes types,
            List<UnattributedFacts> unattributed,
            Texts texts,
            PublicUrl address) {
        this.address = address;
        this.messages = messages;
        this.types = types;
        this.unattributed = unattributed;
        this.texts = texts;
    }

    /** Its card on the workbench. */
    @Bean
    static WorkbenchPart reportPart(MessageLog messages, Texts texts) {
        return WorkbenchPart.of(10, "/workbench/reports", "intake.reports.title", caller -> {
            var latest = messages.latest(caller.organisation().id(), SHOWN);
            return latest.isEmpty()
                    ? texts.of("intake.reports.summary.none")
                    : texts.of(
                            "intake.reports.summary",
                            latest.size(),
                            latest.stream().mapToInt(Message::items).sum(),
                            latest.stream().mapToInt(Message::rejected).sum());
        });
    }

    @GetMapping("/workbench/reports")
    ModelAndView reports(HttpServletRequest request, @AuthenticationPrincipal Caller caller) {
        List<ReportsPage.Sent> sent = messages.latest(caller.organisation().id(), SHOWN).stream()
                .map(message -> new ReportsPage.Sent(
                        message,
                        message.refusals().lines().map(ReportsPage.Refusal::of).toList()))
                .toList();
        List<String> own = types.all().stream()
                .filter(type -> type.reporters().contains(caller.organisation().kind()))
                .map(ReportType::name)
                .toList();
        String server = address.base();
        return new ModelAndView(
                "intake/reports",
                "page",
                new ReportsPage(sent, held(caller.organisation().id()), own, server));
    }

    private List<ReportsPage.Held> held(OrganisationId reporter) {
        return unattributed.stream()
                .map(owner -> new ReportsPage.Held(owner.type(), owner.of(reporter)))
                .filter(held -> held.counts().waiting() + held.counts().expired() > 0)
                .sorted(Comparator.comparing(ReportsPage.Held::type))
                .toList();
    }
}
