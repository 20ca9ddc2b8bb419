package org.chengxin.document.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chengxin.account.OrganisationId;
import org.chengxin.document.Owner;
import org.chengxin.document.print.PaperText;
import org.chengxin.evidence.SealedForms;
import org.chengxin.shared.Label;
import org.junit.jupiter.api.Test;

/** Papers and what becomes of them are sealed under the names that they always had. */
class PaperFactTest {

    @Test
    void theirFormsNeverChange() {
        PaperText text = new PaperText(
                "受理告知书",
                "杭市监诉告〔2026〕1号",
                "杭州市市场监督管理局",
                LocalDate.of(2026, 3, 2),
                "〔2026〕诉1号",
                List.of("某人：", "已受理。"),
                "此致",
                "CODE");
        PaperTemplate template = new PaperTemplate(
                "acceptance-notice", new Label("受理", "Acceptance"), "诉告", Map.of(), List.of(), "此致", null);
        IssuedPaper paper = new IssuedPaper(
                SealedForms.id(14),
                new Owner("matter", SealedForms.uuid(1)),
                SealedForms.id(15),
                new OrganisationId(SealedForms.uuid(2)),
                template,
                "诉告",
                1,
                List.of("complainant"),
                text,
                null);
        SealedForms.check("paper", paper.fact());
        SealedForms.check(
                "paper-serving",
                PaperFact.of(
                        SealedForms.id(16), PaperActions.SERVING, Map.of("paper", "1", "number", "n", "role", "r")));
        SealedForms.check(
                "paper-withdrawal",
                PaperFact.of(SealedForms.id(17), PaperActions.WITHDRAWAL, Map.of("paper", "1", "reason", "错别字")));
    }
}
