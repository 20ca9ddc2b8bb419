package org.chengxin.exchange.certificate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.chengxin.exchange.certificate.CertificateCheck.UnheardIssuerException;
import org.chengxin.rule.DecisionTables;
import org.chengxin.rule.LegalClock;
import org.chengxin.web.Texts;
import org.chengxin.web.WorkbenchPart;
import org.chengxin.web.ui.FormError;
import org.chengxin.web.ui.RuleSheet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /workbench/certificates}: an officer checks a certificate of another city; {@code /rules/grades}: what grades of schemes
 * elsewhere mean here. Nothing is kept, and nothing follows from either.
 */
@Controller
class CertificatePages {

    private static final String PAGE = "/workbench/certificates";
    private static final String TABLE = "exchange/grades";

    private final CertificateCheck check;
    private final DecisionTables tables;
    private final LegalClock clock;
    private final Texts texts;

    CertificatePages(CertificateCheck check, DecisionTables tables, LegalClock clock, Texts texts) {
        this.check = check;
        this.tables = tables;
        this.clock = clock;
        this.texts = texts;
    }

    /** Its link on the workbench. */
    @Bean
    static WorkbenchPart certificatePart(Texts texts) {
        return WorkbenchPart.of(61, PAGE, "exchange.checked.title", caller -> texts.of("exchange.checked.part"));
    }

    @GetMapping("/rules/grades")
    ModelAndView rules() {
        return new ModelAndView("exchange/grades", "page", grades());
    }

    @GetMapping(PAGE)
    ModelAndView form() {
        return page(null, List.of());
    }

    /** A file goes before what was pasted. */
    @PostMapping(PAGE)
    ModelAndView check(
            @RequestParam(name = "text", defaultValue = "") String pasted,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        String text = file == null || file.isEmpty() ? pasted : new String(file.getBytes(), StandardCharsets.UTF_8);
        if (text.isBlank()) {
            return refused("exchange.checked.nothing");
        }
        try {
            return page(check.check(text), List.of());
        } catch (UnheardIssuerException unheard) {
            return refused("exchange.checked.unheard");
        }
    }

    private ModelAndView refused(String why) {
        ModelAndView page = page(null, List.of(new FormError("text", texts.of(why))));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(@Nullable CheckedCertificate checked, List<FormError> errors) {
        return new ModelAndView("exchange/checked", "page", new CertificatePage(checked, grades(), errors));
    }

    private List<RuleSheet> grades() {
        return tables.inForce(TABLE, clock.today())
                .map(table -> RuleSheet.all(table, texts))
                .orElse(List.of());
    }
}
