package org.chengxin.adapter.outgoing;

import java.util.List;
import java.util.Objects;
import org.chengxin.account.Caller;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.adapter.connection.AdapterSettings;
import org.chengxin.database.Reading;
import org.chengxin.evidence.DisclosedFacts;
import org.chengxin.shared.FactId;
import org.chengxin.web.Texts;
import org.chengxin.web.part.RecordNote;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 公示证据: told on the page of the record, where and when it was seen at its place over there; the sealed looks are public. Of what was
 * withdrawn nobody but officers is told, and nobody is led to a page that may still stand there.
 */
@Component
class PublicationProofs implements DisclosedFacts, RecordNote {

    private final LookStore store;
    private final AdapterSettings settings;
    private final Texts texts;

    PublicationProofs(LookStore store, AdapterSettings settings, Texts texts) {
        this.store = store;
        this.settings = settings;
        this.texts = texts;
    }

    @Override
    @Reading
    public boolean isDisclosed(FactId id) {
        return store.isProof(id);
    }

    @Override
    @Reading
    public List<Note> of(FactId record, @Nullable Caller reader) {
        return store.of(record).stream()
                .filter(each -> each.look() != null && (!each.withdrawn() || isOfficer(reader)))
                .map(this::note)
                .toList();
    }

    private static boolean isOfficer(@Nullable Caller reader) {
        return reader != null && AccessPolicy.isOfficer(reader);
    }

    private Note note(Dispatch dispatch) {
        Dispatch.Look look = Objects.requireNonNull(dispatch.look());
        Dispatch.There there = Objects.requireNonNull(dispatch.there());
        String system = texts.of("adapter.system." + dispatch.system());
        return new Note(
                texts.of(
                        "adapter.note." + look.seen().word(),
                        settings.isSimulated(dispatch.system()) ? texts.of("adapter.simulated", system) : system),
                look.at(),
                texts.of("adapter.note.number", there.number()),
                new FactId(Objects.requireNonNull(look.proof())),
                dispatch.withdrawn() ? null : there.address(),
                look.seen().isGood() ? "good" : "soon");
    }
}
