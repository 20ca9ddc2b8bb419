package org.chengxin.matter.paperwork;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.document.DocumentProblem;
import org.chengxin.document.attachment.Attachments;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.SealId;
import org.chengxin.matter.ActFollower;
import org.chengxin.matter.ActTaken;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files the attachments named in an act's form; their digests are sealed in the act, so that they need no facts of their own.
 */
@Component
class AttachmentFiling implements ActFollower {

    /** Nesting of a form: fields, tables of fields, lists of files in them. */
    private static final int DEPTH = 5;

    private final Attachments attachments;

    AttachmentFiling(Attachments attachments) {
        this.attachments = attachments;
    }

    private record Named(UUID id, String sha256) {}

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Fact> prepare(ActTaken act) {
        List<Named> files = files(act);
        for (Named file : files) {
            // only a holder of the file can know its digest
            if (!attachments.isContent(file.id(), file.sha256())) {
                throw new ProblemException(
                        DocumentProblem.UNKNOWN_FILE, file.id().toString());
            }
        }
        if (!files.isEmpty()) {
            attachments.bind(files.stream().map(Named::id).toList(), CaseDocuments.owner(act.matter()), act.fact());
        }
        return List.of();
    }

    @Override
    public void keep(ActTaken act, SealId seal) {
        // already filed in this transaction, so that a file beyond the quota refuses the act before the seal
    }

    private static List<Named> files(ActTaken act) {
        List<Named> files = new ArrayList<>();
        collect(act.form().values(), files, DEPTH);
        return files;
    }

    private static void collect(@Nullable Object value, List<Named> files, int depth) {
        if (depth == 0) {
            return;
        }
        if (value instanceof Map<?, ?> map) {
            if (map.get("id") instanceof String id && map.get("sha256") instanceof String sha256) {
                files.add(new Named(UUID.fromString(id), sha256));
            } else {
                map.values().forEach(each -> collect(each, files, depth - 1));
            }
        } else if (value instanceof Collection<?> list) {
            list.forEach(each -> collect(each, files, depth - 1));
        }
    }
}
