package org.chengxin.document.attachment;

import org.chengxin.document.DocumentProblem;
import org.chengxin.shared.ProblemException;

/** Decides whether a file is accepted, and its type. */
final class InspectionPolicy {

    private InspectionPolicy() {}

    /** @throws ProblemException with the reason of refusal */
    static FileType accept(String name, byte[] content) {
        if (content.length == 0) {
            throw new ProblemException(DocumentProblem.EMPTY, "0");
        }
        FileType claimed = FileType.claimed(name)
                .orElseThrow(() ->
                        new ProblemException(DocumentProblem.TYPE_REFUSED, String.join(" ", FileType.allEndings())));
        FileType found = SniffPolicy.type(content)
                .orElseThrow(() ->
                        new ProblemException(DocumentProblem.TYPE_REFUSED, String.join(" ", FileType.allEndings())));
        if (found != claimed) {
            throw new ProblemException(DocumentProblem.TYPE_DIFFERS, claimed.mediaType() + " / " + found.mediaType());
        }
        switch (found) {
            case PDF -> PdfFile.inspect(content);
            case DOCX, XLSX -> OfficeFile.inspect(content);
            case TEXT -> {
                if (SniffPolicy.isActive(content)) {
                    throw new ProblemException(DocumentProblem.ACTIVE, found.mediaType());
                }
            }
            default -> {
                // Pictures and recordings are not parsed; they are only served as downloads of this type.
            }
        }
        return found;
    }
}
