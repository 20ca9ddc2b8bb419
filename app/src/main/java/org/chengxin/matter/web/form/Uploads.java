package org.chengxin.matter.web.form;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.chengxin.document.attachment.Attachment;
import org.chengxin.document.attachment.Attachments;
import org.chengxin.document.attachment.DraftOwner;
import org.chengxin.matter.Actor;
import org.chengxin.matter.definition.FormDefinition.Field;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** Stores uploaded files at once, so that an error elsewhere in the form does not lose them. */
@Component
class Uploads {

    /** Prefix of the file input of the field {@code f.NAME}. */
    private static final String MARK = "u.";

    private final Attachments attachments;
    private final Texts texts;

    Uploads(Attachments attachments, Texts texts) {
        this.attachments = attachments;
        this.texts = texts;
    }

    Attachments.Limits limits() {
        return attachments.limits();
    }

    /** @return the input with the stored files; a refused file becomes a fault of its field */
    Typed take(
            HttpServletRequest request,
            Actor actor,
            String key,
            String name,
            Field field,
            Typed typed,
            List<FieldFault> faults) {
        MultipartHttpServletRequest parts = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (parts == null) {
            return typed;
        }
        List<MultipartFile> files = parts.getFiles(MARK + name).stream()
                .filter(file -> !file.isEmpty())
                .toList();
        int most = field.limit();
        if (typed.all(name).size() + files.size() > most) {
            faults.add(new FieldFault(name, field.title(), "files", String.valueOf(most)));
            return typed;
        }
        Typed kept = typed;
        DraftOwner owner = DraftOwner.of(actor.caller(), key);
        for (MultipartFile file : files) {
            try {
                kept = kept.with(name, keep(owner, file).carried());
            } catch (ProblemException refusal) {
                faults.add(new FieldFault(
                        name,
                        field.title(),
                        "upload",
                        texts.of("problem." + refusal.problem().code())));
            }
        }
        return kept;
    }

    private KeptFile keep(DraftOwner owner, MultipartFile file) {
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            Attachment kept = attachments.store(owner, name, content);
            return new KeptFile(kept.id(), kept.name());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
