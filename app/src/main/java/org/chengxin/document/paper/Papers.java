package org.chengxin.document.paper;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.chengxin.account.succession.Successions;
import org.chengxin.document.DocumentProblem;
import org.chengxin.document.Owner;
import org.chengxin.document.paper.Paper.Validity;
import org.chengxin.document.print.DocxPaper;
import org.chengxin.document.print.FontPair;
import org.chengxin.document.print.PaperFonts;
import org.chengxin.document.print.PaperHtml;
import org.chengxin.document.print.PaperText;
import org.chengxin.document.print.PdfPaper;
import org.chengxin.evidence.Proofs;
import org.chengxin.evidence.SealId;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Queries, rendering and verification of papers. No transaction spans a call, so that no connection is held during rendering.
 */
@Component("documentPapers")
public class Papers {

    private final PaperStore store;
    private final PaperTemplates templates;
    private final PaperFonts fonts;
    private final Successions successions;
    private final Proofs proofs;

    Papers(PaperStore store, PaperTemplates templates, PaperFonts fonts, Successions successions, Proofs proofs) {
        this.store = store;
        this.templates = templates;
        this.fonts = fonts;
        this.successions = successions;
        this.proofs = proofs;
    }

    /** All templates, by kind. */
    public Map<String, PaperTemplate> templates() {
        return Map.copyOf(templates.all());
    }

    /** The template of a kind. */
    public Optional<PaperTemplate> template(String kind) {
        return Optional.ofNullable(templates.all().get(kind));
    }

    /** Papers of an owner, in order of issue. */
    public List<Paper> of(Owner owner) {
        return store.of(owner);
    }

    /** Records a service that an act of the owner of the paper tells. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void served(UUID id, Paper.Serving serving, SealId seal) {
        store.serve(id, serving, seal);
    }

    /** @throws ProblemException if there is no such paper */
    public Paper paper(UUID id) {
        return store.find(id).orElseThrow(() -> new ProblemException(DocumentProblem.UNKNOWN_PAPER, id.toString()));
    }

    /** Whether this machine has fonts for PDFs; .docx is always available. */
    public boolean printsPdf() {
        return fonts.find().isPresent();
    }

    /**
     * Renders the paper as .docx. The caller checks access.
     *
     * @param server address of this installation, printed for verification
     */
    public byte[] docx(UUID id, String server) {
        return DocxPaper.of(text(id), server);
    }

    /**
     * Renders the paper as a printable HTML page. The caller checks access.
     *
     * @param server address of this installation, printed for verification
     */
    public String html(UUID id, String server) {
        return PaperHtml.preview(text(id), server);
    }

    /**
     * Renders the paper as PDF. The caller checks access.
     *
     * @throws ProblemException if there are no fonts for it
     */
    public byte[] pdf(UUID id, String server) {
        FontPair pair = fonts.find().orElseThrow(() -> new ProblemException(DocumentProblem.NO_FONT, ".docx"));
        return PdfPaper.of(text(id), server, pair);
    }

    private PaperText text(UUID id) {
        Paper paper = paper(id);
        if (paper.validity() == Validity.ERASED) {
            throw new ProblemException(DocumentProblem.ERASED, paper.number());
        }
        return proofs.open(new FactId(id))
                .map(opening -> PaperFact.read(opening.payload()))
                .orElseThrow(() -> new ProblemException(DocumentProblem.ERASED, paper.number()));
    }

    /**
     * Public verification result of a code: issued, by which office and when, and whether in force.
     *
     * @param office as the paper bears it
     * @param replacedBy number of the replacing paper
     */
    public record Check(Paper paper, String office, Optional<String> replacedBy) {}

    /** As the paper bears it, or once its text is erased, as the office was called on that day. */
    private String office(Paper paper) {
        return paper.validity() == Validity.ERASED
                ? successions.nameOn(paper.office(), paper.day())
                : text(paper.id()).office();
    }

    /** Empty if no paper has the code; input is normalized. */
    public Optional<Check> byCode(String code) {
        return VerificationCode.read(code)
                .flatMap(store::byCode)
                .map(paper -> new Check(
                        paper,
                        office(paper),
                        Optional.ofNullable(paper.replacedBy())
                                .flatMap(store::find)
                                .map((Function<Paper, String>) Paper::number)));
    }
}
