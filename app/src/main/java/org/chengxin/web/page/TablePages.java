package org.chengxin.web.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.chengxin.account.Caller;
import org.chengxin.rule.DecisionTable;
import org.chengxin.rule.DecisionTables;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.proposal.ProposalList;
import org.chengxin.rule.proposal.Wanted;
import org.chengxin.web.Texts;
import org.chengxin.web.proposal.ProposalForms;
import org.chengxin.web.ui.FormError;
import org.chengxin.web.ui.RuleSheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** {@code /workbench/tables}: the decision tables, and proposals of new versions. */
@Controller
class TablePages {

    private static final String PAGE = "/workbench/tables";

    private final DecisionTables tables;
    private final ProposalList proposals;
    private final ProposalForms forms;
    private final LegalClock clock;
    private final Texts texts;

    TablePages(DecisionTables tables, ProposalList proposals, ProposalForms forms, LegalClock clock, Texts texts) {
        this.tables = tables;
        this.proposals = proposals;
        this.forms = forms;
        this.clock = clock;
        this.texts = texts;
    }

    @GetMapping(PAGE)
    ModelAndView tables(@AuthenticationPrincipal Caller caller) {
        return new ModelAndView(
                "web/tables",
                "page",
                new TablesPage(tables.inForce(clock.today()).stream()
                        .map(table -> new TablesPage.Row(
                                table, proposals.mayPropose(DecisionTables.KIND, table.name(), caller.account())))
                        .toList()));
    }

    @GetMapping(PAGE + "/version")
    ModelAndView table(@AuthenticationPrincipal Caller caller, @RequestParam("name") String name) {
        DecisionTable table = found(name);
        return page(caller, table, table.source(), "", "", List.of());
    }

    /** Proposes a version, which a second person has to approve; an uploaded file takes precedence over the text. */
    @PostMapping(PAGE + "/version")
    ModelAndView propose(
            @AuthenticationPrincipal Caller caller,
            @RequestParam("name") String name,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(name = "source", defaultValue = "") String typed,
            @RequestParam(name = "from", defaultValue = "") String from,
            @RequestParam(name = "reason", defaultValue = "") String reason)
            throws IOException {
        DecisionTable table = found(name);
        // browsers send CRLF; the file has LF
        String source = (file == null || file.isEmpty() ? typed : new String(file.getBytes(), StandardCharsets.UTF_8))
                .replace("\r\n", "\n");
        try {
            LocalDate day = from.isBlank() ? null : LocalDate.parse(from.strip());
            return forms.propose(
                    caller,
                    new Wanted(DecisionTables.KIND, name, source, reason, day),
                    "source",
                    errors -> page(caller, table, source, from, reason, errors));
        } catch (DateTimeException malformed) {
            FormError wrong = new FormError("from", texts.of("web.parameter.day.wrong"));
            ModelAndView page = page(caller, table, source, from, reason, List.of(wrong));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private ModelAndView page(
            Caller caller, DecisionTable table, String source, String from, String reason, List<FormError> errors) {
        String open = proposals
                .open(DecisionTables.KIND, table.name())
                .flatMap(proposal -> proposals.find(proposal.id(), caller.account()))
                .map(proposal -> "/workbench/proposals/" + proposal.id())
                .orElse(null);
        boolean proposer = proposals.mayPropose(DecisionTables.KIND, table.name(), caller.account());
        return new ModelAndView(
                "web/table",
                "page",
                new TablePage(table, RuleSheet.all(table, texts), open, proposer, source, from, reason, errors));
    }

    private DecisionTable found(String name) {
        return (name.indexOf('\0') >= 0
                        ? java.util.Optional.<DecisionTable>empty()
                        : tables.inForce(name, clock.today()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
