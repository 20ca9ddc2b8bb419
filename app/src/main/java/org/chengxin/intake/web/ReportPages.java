package org.chengxin.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.account.Caller;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.intake.MessageLog;
import org.chengxin.intake.MessageLog.Message;
import org.chengxin.intake.MessageLog.Rejection;
import org.chengxin.intake.ReportType;
import org.chengxin.intake.ReportTypes;
import org.chengxin.intake.Reports.UnattributedFacts;
import org.chengxin.intake.signature.SigningKeys;
import org.chengxin.web.PublicUrl;
import org.chengxin.web.Shell;
import org.chengxin.web.Texts;
import org.chengxin.web.WorkbenchPart;
import org.chengxin.web.part.PagePart;
import org.chengxin.web.part.WorkbenchBlock;
import org.chengxin.web.ui.CsvCell;
import org.chengxin.web.ui.Download;
import org.chengxin.web.ui.Tiles;
import org.chengxin.web.ui.Tiles.Tile;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
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
    private final SigningKeys keys;
    private final Texts texts;
    private final PublicUrl address;

    ReportPages(
            MessageLog messages,
            ReportTypes types,
            List<UnattributedFacts> unattributed,
            SigningKeys keys,
            Texts texts,
            PublicUrl address) {
        this.address = address;
        this.messages = messages;
        this.types = types;
        this.unattributed = unattributed;
        this.keys = keys;
        this.texts = texts;
    }

    /** Its link on the workbench. */
    @Bean
    static WorkbenchPart reportPart(Texts texts) {
        return WorkbenchPart.of(
                10, "/workbench/reports", "intake.reports.title", caller -> texts.of("intake.reports.summary"));
    }

    /** On the home of a firm: what became of its latest requests. */
    @Bean
    static WorkbenchBlock rejectedBlock(MessageLog messages, Texts texts) {
        return new WorkbenchBlock(
                40,
                caller -> AccessPolicy.worksForItsOrganisation(caller) && !AccessPolicy.worksForADepartment(caller)
                        ? reported(messages.latest(caller.organisation().id(), SHOWN), texts)
                        : Optional.empty());
    }

    private static Optional<PagePart> reported(List<Message> latest, Texts texts) {
        int rejected = latest.stream().mapToInt(Message::rejected).sum();
        return latest.isEmpty()
                ? Optional.empty()
                : Optional.of(PagePart.of(
                        "web/tiles",
                        new Tiles(
                                texts.of("intake.reports.title"),
                                List.of(new Tile(
                                        texts.of("intake.reports.rejected"),
                                        String.valueOf(rejected),
                                        texts.of(
                                                "intake.reports.home",
                                                latest.size(),
                                                latest.stream()
                                                        .mapToInt(Message::items)
                                                        .sum(),
                                                rejected),
                                        "/workbench/reports#rejected",
                                        rejected > 0)))));
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
                new ReportsPage(
                        sent,
                        messages.rejections(caller.organisation().id()).stream()
                                .limit(SHOWN)
                                .toList(),
                        held(caller.organisation().id()),
                        own,
                        AccessPolicy.worksForItsOrganisation(caller) && !AccessPolicy.worksForADepartment(caller),
                        keys.inCharge(caller),
                        server));
    }

    /** The rejected items of the latest requests as CSV, UTF-8 with byte order mark, for the reporter to correct and resend. */
    @GetMapping("/workbench/reports/rejected.csv")
    ResponseEntity<byte[]> rejected(@AuthenticationPrincipal Caller caller) {
        StringBuilder csv = new StringBuilder("\uFEFF");
        Stream.of(
                        "web.time",
                        "intake.rejected.type",
                        "intake.rejected.key",
                        "intake.rejected.pointer",
                        "intake.rejected.why")
                .map(texts::of)
                .forEach(heading -> csv.append(csv.length() > 1 ? "," : "").append(heading));
        for (Rejection each : messages.rejections(caller.organisation().id())) {
            csv.append("\r\n");
            csv.append(Stream.of(
                            Shell.time(each.receivedAt()),
                            each.type(),
                            each.key(),
                            each.pointer(),
                            texts.of("problem." + each.code()))
                    .map(CsvCell::of)
                    .collect(Collectors.joining(",")));
        }
        return Download.of(
                Download.CSV, "rejected.csv", csv.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    private List<ReportsPage.Held> held(OrganisationId reporter) {
        return unattributed.stream()
                .map(owner -> new ReportsPage.Held(owner.type(), owner.of(reporter)))
                .filter(held -> held.counts().waiting() + held.counts().expired() > 0)
                .sorted(Comparator.comparing(ReportsPage.Held::type))
                .toList();
    }
}
