package org.chengxin.portal.privacy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chengxin.intake.retention.Expired;
import org.chengxin.rule.retention.Processing;
import org.chengxin.rule.retention.ProcessingSheet;
import org.chengxin.rule.retention.Retention;
import org.chengxin.rule.retention.RetentionSheet;
import org.chengxin.web.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /privacy} and {@code /privacy/retention}: both read from the sheets, so that page and notice say the same. */
@Controller
class PrivacyPages {

    private final ProcessingSheet uses;
    private final RetentionSheet periods;
    private final Expired expired;
    private final Texts texts;
    private final String handler;
    private final String contact;

    PrivacyPages(
            ProcessingSheet uses,
            RetentionSheet periods,
            Expired expired,
            Texts texts,
            @Value("${chengxin.privacy.handler:}") String handler,
            @Value("${chengxin.privacy.contact:}") String contact) {
        this.uses = uses;
        this.periods = periods;
        this.expired = expired;
        this.texts = texts;
        this.handler = handler;
        this.contact = contact;
    }

    @GetMapping("/privacy")
    ModelAndView rules() {
        Map<Processing.Kind, List<Processing>> kinds = uses.all().stream()
                .collect(Collectors.groupingBy(
                        Processing::kind, () -> new EnumMap<>(Processing.Kind.class), Collectors.toList()));
        return new ModelAndView(
                "portal/privacy", "page", new PrivacyPage(handler, contact, kinds, titles(Retention.Kind.CASE)));
    }

    @GetMapping("/privacy/retention")
    ModelAndView retention() {
        Map<Retention.Kind, List<Retention>> rows = periods.all().stream()
                .collect(Collectors.groupingBy(
                        Retention::kind, () -> new EnumMap<>(Retention.Kind.class), Collectors.toList()));
        return new ModelAndView(
                "portal/retention",
                "page",
                new RetentionPage(rows, titles(Retention.Kind.FACT), expired.lately(), expired.waiting()));
    }

    private Map<String, String> titles(Retention.Kind kind) {
        return periods.all().stream()
                .filter(row -> row.kind() == kind)
                .collect(Collectors.toMap(row -> row.what().get(0), row -> row.title(texts.english())));
    }
}
