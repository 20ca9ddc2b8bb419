package org.chengxin.document.paper;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.account.OrganisationId;
import org.chengxin.document.Owner;
import org.chengxin.document.print.PaperText;
import org.chengxin.evidence.Fact;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;

/**
 * A paper with a number, before its row is stored.
 *
 * @param word office and kind of paper in its number, 西湖市监受
 * @param until its last day; null for none
 */
record IssuedPaper(
        FactId id,
        Owner owner,
        FactId act,
        OrganisationId office,
        PaperTemplate template,
        String word,
        int sequence,
        List<String> addressees,
        PaperText text,
        @Nullable LocalDate until) {

    /** Fact type. */
    static final String TYPE = "paper";

    static String number(String word, int year, int sequence) {
        return word + "〔" + year + "〕" + sequence + "号";
    }

    Fact fact() {
        return PaperFact.of(this);
    }
}
