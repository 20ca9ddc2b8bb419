package org.chengxin.document.attachment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.chengxin.account.AccessLog;
import org.chengxin.account.Caller;
import org.chengxin.database.Reading;
import org.chengxin.document.DocumentProblem;
import org.chengxin.document.Owner;
import org.chengxin.document.attachment.AttachmentStore.Stored;
import org.chengxin.evidencelog.merkle.Sha256;
import org.chengxin.rule.Parameters;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.chengxin.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Files: stored as a draft, filed with an act, and downloadable by those who may see what they were filed with. */
@Component
public class Attachments {

    /** Limit of concurrent inspections: each holds a whole file in memory. */
    private static final int AT_ONCE = 4;

    private static final int LARGEST = 64 << 20;
    private static final int PATIENCE_SECONDS = 10;

    private final AttachmentStore store;
    private final Chunks chunks;
    private final Parameters parameters;
    private final AccessLog log;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Semaphore room = new Semaphore(AT_ONCE);

    Attachments(
            AttachmentStore store,
            Chunks chunks,
            Parameters parameters,
            AccessLog log,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.chunks = chunks;
        this.parameters = parameters;
        this.log = log;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * A file ready for download; {@link #send} writes the content.
     *
     * @param copy whether it goes without metadata and under a neutral name
     */
    public record Download(Attachment about, boolean copy) {

        public Download asCopy() {
            return new Download(about, true);
        }

        public String name() {
            return copy ? Attachment.neutralName(about.id().toString(), about.name()) : about.name();
        }
    }

    /** Limits shown before an upload. */
    public record Limits(List<String> endings, long fileBytes, long matterBytes) {}

    public Limits limits() {
        return new Limits(FileType.allEndings(), fileBytes(), matterBytes());
    }

    /**
     * Stores a file as a draft.
     *
     * @param content local already (parsed form or body of bounded length); closed by the caller
     * @throws ProblemException if it is too large, of a type not accepted, of another type than its name says, or contains
     *     active content
     */
    public Attachment store(DraftOwner owner, String fileName, InputStream content) throws IOException {
        String name = FileNamePolicy.clean(fileName);
        enter();
        try {
            int most = fileBytes();
            byte[] whole = content.readNBytes(most + 1);
            if (whole.length > most) {
                throw new ProblemException(DocumentProblem.TOO_LARGE, most + " bytes");
            }
            FileType type = InspectionPolicy.accept(name, whole);
            Attachment about = new Attachment(Uuid7.next(), name, type.mediaType(), whole.length, Sha256.hex(whole));
            transaction.executeWithoutResult(status -> keep(owner, about, whole));
            return about;
        } finally {
            room.release();
        }
    }

    private void keep(DraftOwner owner, Attachment about, byte[] whole) {
        if (store.bytesOf(owner) + whole.length > matterBytes()) {
            throw new ProblemException(DocumentProblem.MATTER_FULL, matterBytes() + " bytes");
        }
        // Quota over all strangers, since one person can pose as many: together they must not fill the disk.
        if (owner.stranger()
                && store.bytesOfStrangers() + whole.length > parameters.whole("matter.attachment.stranger-bytes")) {
            throw new ProblemException(DocumentProblem.BUSY, "drafts");
        }
        store.insert(about, owner, clock.instant());
        chunks.write(about.id(), whole);
    }

    /** Deletes a draft; does nothing if it is not this owner's. */
    @Transactional
    public void discard(DraftOwner owner, UUID id) {
        store.deleteDraft(id, owner);
    }

    /**
     * The drafts named in a form, for the act that will file them.
     *
     * @throws ProblemException if one is unknown, another owner's, or filed already
     */
    @Reading
    public List<Attachment> drafts(DraftOwner owner, List<UUID> ids) {
        List<Attachment> drafts = new ArrayList<>();
        for (UUID id : ids) {
            Stored stored = store.find(id)
                    .filter(each -> each.draftOwner() == null || owner.word().equals(each.draftOwner()))
                    .orElseThrow(() -> new ProblemException(DocumentProblem.UNKNOWN_FILE, id.toString()));
            if (stored.draftOwner() == null) {
                throw new ProblemException(DocumentProblem.FILED, id.toString());
            }
            drafts.add(stored.about());
        }
        return drafts;
    }

    /** Whether a file has this digest, which only a holder of the file can know. */
    @Reading
    public boolean isContent(UUID id, String sha256) {
        return store.find(id)
                .filter(stored -> stored.about().sha256().equals(sha256))
                .isPresent();
    }

    /**
     * Files them with a fact of their owner, in its transaction; erasing the fact removes them.
     *
     * @throws ProblemException if one is gone, or the owner's quota is exceeded
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void bind(List<UUID> ids, Owner owner, FactId fact) {
        List<UUID> distinct = ids.stream().distinct().sorted().toList();
        List<Stored> stored = store.lock(distinct);
        if (stored.size() != distinct.size()) {
            throw new ProblemException(DocumentProblem.UNKNOWN_FILE, distinct.size() + " / " + stored.size());
        }
        long added = stored.stream().mapToLong(each -> each.about().bytes()).sum();
        if (store.bytesIn(owner, distinct) + added > matterBytes()) {
            throw new ProblemException(DocumentProblem.MATTER_FULL, matterBytes() + " bytes");
        }
        distinct.forEach(id -> store.file(id, owner, fact));
    }

    /**
     * Opens a filed file for download; each access but a stranger's is logged.
     *
     * @param readable whether the caller may see what the file was filed with, for one of its owners
     * @param caller null for a stranger
     * @throws ProblemException if there is none, or the caller may not know of it
     */
    @Transactional
    public Download open(UUID id, Predicate<Owner> readable, @Nullable Caller caller) {
        Owner owner = store.ownersOf(id).stream()
                .filter(readable)
                .findFirst()
                .orElseThrow(() -> new ProblemException(DocumentProblem.UNKNOWN_FILE, id.toString()));
        Stored stored =
                store.find(id).orElseThrow(() -> new ProblemException(DocumentProblem.UNKNOWN_FILE, id.toString()));
        if (caller != null) {
            log.looked(
                    caller,
                    owner.kind() + ".file.look",
                    AccessLog.part(owner.id().toString(), id));
        }
        return new Download(stored.about(), false);
    }

    /** What a filed file belongs to. */
    public List<Owner> ownersOf(UUID id) {
        return store.ownersOf(id);
    }

    public void send(Download download, OutputStream to) throws IOException {
        Attachment about = download.about();
        if (!download.copy()) {
            chunks.read(about.id(), about.bytes(), to);
            return;
        }
        enter();
        try {
            ByteArrayOutputStream whole = new ByteArrayOutputStream((int) about.bytes());
            chunks.read(about.id(), about.bytes(), whole);
            to.write(MetadataPolicy.stripped(about.type(), whole.toByteArray()));
        } finally {
            room.release();
        }
    }

    private void enter() {
        try {
            if (!room.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new ProblemException(DocumentProblem.BUSY, "files");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new ProblemException(DocumentProblem.BUSY, "files");
        }
    }

    private int fileBytes() {
        return Math.min(LARGEST, parameters.whole("matter.attachment.file-bytes"));
    }

    private long matterBytes() {
        return parameters.whole("matter.attachment.matter-bytes");
    }
}
