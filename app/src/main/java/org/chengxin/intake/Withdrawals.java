package org.chengxin.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chengxin.account.Caller;
import org.chengxin.database.Reading;
import org.chengxin.evidence.DisclosedFacts;
import org.chengxin.evidence.FactOwner;
import org.chengxin.shared.FactId;
import org.chengxin.web.Texts;
import org.chengxin.web.part.RecordNote;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * 撤回: a reporter takes its report back. Every module removes what it holds of it, as of an erased one, or its owner marks it
 * ({@link ReportType.Withdrawal}); the sealed report stays, and the withdrawal with its reason is sealed as a fact of its own.
 */
@Component
class Withdrawals implements DisclosedFacts, RecordNote {

    /** The type of withdrawal facts. */
    static final String TYPE = "withdrawal";

    private final ReportStore store;

    /** Resolved lazily: owners of facts ask intake for their reports. */
    private final ObjectProvider<FactOwner> owners;

    private final ObjectProvider<DisclosedFacts> disclosed;
    private final Texts texts;

    Withdrawals(
            ReportStore store,
            ObjectProvider<FactOwner> owners,
            ObjectProvider<DisclosedFacts> disclosed,
            Texts texts) {
        this.store = store;
        this.owners = owners;
        this.disclosed = disclosed;
        this.texts = texts;
    }

    /** What stands in the place of a withdrawn report's content, to know the same withdrawal sent again. */
    static byte[] content(@Nullable FactId withdrawn, @Nullable String ground) {
        return (TYPE + " " + withdrawn + (ground == null ? "" : " " + ground)).getBytes(StandardCharsets.UTF_8);
    }

    /** Whether everybody can read this report now. */
    boolean isPublic(FactId report) {
        return disclosed.stream().anyMatch(owner -> owner.isDisclosed(report));
    }

    /** Has every module remove what it holds of the report and of its earlier versions; intake's own row stays. */
    void undo(FactId report, String type) {
        List<FactId> versions = new ArrayList<>(store.replacedBefore(report));
        versions.add(report);
        for (FactId version : versions) {
            // in their order: who counts asks the others before they forget
            owners.orderedStream()
                    .filter(owner -> !(owner instanceof Reports))
                    .forEach(owner -> owner.erase(version, type));
        }
    }

    /** The withdrawal of a report that was public is public: who holds an old proof must be able to learn why it is gone. */
    @Override
    @Reading
    public boolean isDisclosed(FactId id) {
        return store.isPublicWithdrawal(id);
    }

    /** The ground is a word of a list and names nobody. */
    private @Nullable String why(ReportStore.Withdrawal withdrawal, boolean told) {
        String ground = withdrawal.ground() == null
                ? ""
                : texts.of("intake.withdrawn.ground", texts.of("intake.ground." + withdrawal.ground()));
        String reason = told ? texts.of("intake.withdrawn.reason", withdrawal.reason()) : "";
        String both = String.join(
                " ", Stream.of(ground, reason).filter(each -> !each.isEmpty()).toList());
        return both.isEmpty() ? null : both;
    }

    /** The reason is for everybody where the report was, else for its reporter. */
    @Override
    @Reading
    public List<Note> of(FactId record, @Nullable Caller reader) {
        return store.withdrawal(record).stream()
                .map(withdrawal -> {
                    boolean told = withdrawal.disclosed()
                            || reader != null && reader.organisation().id().equals(withdrawal.reporter());
                    return new Note(
                            texts.of(withdrawal.marked() ? "intake.withdrawn.marked" : "intake.withdrawn"),
                            withdrawal.at(),
                            why(withdrawal, told),
                            withdrawal.id(),
                            null,
                            "soon");
                })
                .toList();
    }
}
