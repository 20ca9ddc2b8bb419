package org.chengxin.measure.decision;

import java.util.Collection;
import java.util.List;
import org.chengxin.exchange.certificate.StandsAgainst;
import org.chengxin.measure.Measure;
import org.chengxin.shared.SubjectId;
import org.chengxin.web.Texts;
import org.springframework.stereotype.Component;

/** A sanction of the catalogue in force stands against a certificate of good standing. */
@Component
class SanctionsAgainst implements StandsAgainst {

    private static final String CHECK = "sanction";

    private final Measures measures;
    private final Texts texts;

    SanctionsAgainst(Measures measures, Texts texts) {
        this.measures = measures;
        this.texts = texts;
    }

    @Override
    public List<String> checks() {
        return List.of(CHECK);
    }

    @Override
    public List<Reason> against(Collection<SubjectId> subject) {
        return measures.sanctions(subject).stream().map(this::reason).toList();
    }

    private Reason reason(Measure measure) {
        return new Reason(
                CHECK,
                measure.item().title().zh(),
                measure.number(),
                measure.office(),
                measure.until(),
                measure.wayBack().isBlank() ? texts.of("measure.against.way") : measure.wayBack(),
                "/workbench/matters/" + measure.matter());
    }
}
