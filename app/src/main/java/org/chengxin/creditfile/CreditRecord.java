package org.chengxin.creditfile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chengxin.creditfile.regime.Term;
import org.chengxin.creditfile.ruling.Ruling;
import org.chengxin.shared.FactId;
import org.chengxin.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A record of a credit file.
 *
 * @param id of its first report
 * @param fact the report whose values are shown
 * @param title the violation, the content of a permit, or the honour
 * @param own whether the deciding authority or a reporter that speaks for it reports it; otherwise it is a source's assertion
 * @param sources number of organisations that report it
 * @param disputed whether their reports differ
 * @param disclosure its public visibility today, until when, and why
 * @param rulings what decisions on objections and repairs did to it, the oldest first
 * @param terms of an adverse record: how long each law lets it be published, the newest law last
 * @param published first day of publication by its authority, if told
 * @param checking whether its row differs from what was sealed; what is shown is the sealed text
 * @param ended first day on which it holds no more, by the word of its sources
 */
public record CreditRecord(
        FactId id,
        FactId fact,
        RecordKind kind,
        String number,
        String authority,
        String title,
        @Nullable String basis,
        @Nullable String content,
        List<String> categories,
        @Nullable Money fine,
        @Nullable Money confiscated,
        LocalDate decided,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        String footing,
        String source,
        boolean own,
        int sources,
        boolean disputed,
        Disclosure disclosure,
        List<Ruling> rulings,
        Standing standing,
        List<Term> terms,
        @Nullable LocalDate published,
        @Nullable LocalDate ended,
        @Nullable String endReason,
        boolean checking) {

    /** Text key of its kind; the entry of an individual business is a mark. */
    public String label() {
        return "creditfile.kind." + kind.word() + (categories.contains(MARKED) ? "." + MARKED : "");
    }

    /** Where the file lists it. */
    public CreditFile.Place place() {
        return CreditFile.Place.of(kind, own, decided, id.value());
    }

    /** What it came to, if its kind has outcomes. */
    public Optional<String> outcome() {
        return categories.stream().filter(kind.outcomes()::contains).findFirst();
    }

    /** Category of an individual business's entry in the list of abnormal operations. */
    static final String MARKED = "marked";

    /** Whether an objection to it is being examined. */
    public boolean objected() {
        return Ruling.last(rulings, effect -> !effect.isOfPublication())
                .filter(last -> last.effect() == Ruling.Effect.DISPUTED)
                .isPresent();
    }

    public List<Ruling> corrections() {
        return rulings.stream()
                .filter(ruling -> ruling.effect() == Ruling.Effect.CORRECTED)
                .toList();
    }
}
