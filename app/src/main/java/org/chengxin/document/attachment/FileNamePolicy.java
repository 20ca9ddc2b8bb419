package org.chengxin.document.attachment;

import org.chengxin.document.DocumentProblem;
import org.chengxin.shared.ProblemException;

/** Sanitizes the name of an uploaded file. */
final class FileNamePolicy {

    private static final int LONGEST = 120;

    private FileNamePolicy() {}

    /**
     * Removes folders, control characters, and bidirectional controls, which can make gpj.exe read as exe.jpg.
     *
     * @throws ProblemException if nothing is left, or it is too long or begins with a dot
     */
    static String clean(String given) {
        String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        StringBuilder clean = new StringBuilder();
        name.codePoints()
                .filter(point -> switch (Character.getType(point)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.UNASSIGNED,
                            Character.PRIVATE_USE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> false;
                    default -> "<>:\"|?*".indexOf(point) < 0;
                })
                .forEach(clean::appendCodePoint);
        String kept = clean.toString().strip();
        if (kept.isEmpty() || kept.startsWith(".") || kept.length() > LONGEST) {
            throw new ProblemException(DocumentProblem.NAME, kept.length() + " / " + LONGEST);
        }
        return kept;
    }
}
