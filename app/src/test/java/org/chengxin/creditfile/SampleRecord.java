package org.chengxin.creditfile;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.chengxin.creditfile.Disclosure.State;
import org.chengxin.creditfile.ruling.Ruling;
import org.chengxin.shared.FactId;
import org.chengxin.shared.Money;

/** A published penalty of its own authority, but for what a test changes. */
public final class SampleRecord {

    public FactId id = FactId.next();
    public FactId fact = FactId.next();
    public RecordKind kind = RecordKind.PENALTY;
    public String number = "甲〔2026〕1号";
    public String title = "虚假宣传";
    public String basis;
    public String content;
    public Money fine;
    public Money confiscated;
    public LocalDate decided = LocalDate.of(2026, 4, 30);
    public LocalDate validUntil;
    public String source = "甲局";
    public boolean own = true;
    public int sources = 1;
    public State state = State.DISCLOSED;
    public LocalDate until;
    public List<String> categories = List.of();
    public List<Ruling> rulings = List.of();
    public Standing standing = Standing.PUBLISHED;
    public LocalDate ended;

    private SampleRecord() {}

    public static CreditRecord of(Consumer<SampleRecord> change) {
        SampleRecord sample = new SampleRecord();
        change.accept(sample);
        return sample.made();
    }

    private CreditRecord made() {
        return new CreditRecord(
                id,
                fact,
                kind,
                number,
                "甲局",
                title,
                basis,
                content,
                categories,
                fine,
                confiscated,
                decided,
                null,
                validUntil,
                "statutory",
                source,
                own,
                sources,
                false,
                new Disclosure(state, until, "ordinary"),
                rulings,
                standing,
                List.of(),
                null,
                ended,
                null,
                false);
    }
}
