package org.chengxin.portal;

import org.chengxin.evaluation.Evaluations;
import org.chengxin.rule.DecisionTable;
import org.chengxin.rule.DecisionTables;
import org.chengxin.rule.LegalClock;
import org.chengxin.web.Texts;
import org.chengxin.web.ui.RuleSheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The published rules, as pages and as files. */
@Controller
class RulePages {

    private final DecisionTables tables;
    private final LegalClock clock;
    private final Texts texts;

    RulePages(DecisionTables tables, LegalClock clock, Texts texts) {
        this.tables = tables;
        this.clock = clock;
        this.texts = texts;
    }

    @GetMapping("/rules")
    String rules() {
        return "redirect:/rules/merchant";
    }

    @GetMapping("/rules/merchant")
    ModelAndView merchant() {
        return new ModelAndView("portal/rule", "page", page());
    }

    /** The executed file, whose SHA-256 is in every evaluation; by default the version in force. */
    @GetMapping("/rules/merchant.dmn")
    ResponseEntity<String> file(@RequestParam(name = "version", required = false) @Nullable Integer version) {
        DecisionTable table = (version == null
                        ? tables.inForce(Evaluations.RULE, clock.today())
                        : tables.version(Evaluations.RULE, version))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/xml;charset=UTF-8"))
                .body(table.source());
    }

    /** 信用提示: how the first line of a credit page is decided. */
    @GetMapping("/rules/verdict")
    ModelAndView verdict() {
        return tables.inForce(Verdicts.RULE, clock.today())
                .map(table -> new ModelAndView("portal/verdictRule", "page", RuleSheet.all(table, texts)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private RulePage page() {
        return tables.inForce(Evaluations.RULE, clock.today())
                .map(table -> RulePage.of(table, texts))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
