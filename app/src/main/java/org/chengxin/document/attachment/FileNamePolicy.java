package org.chengxin.document.attachment;

import org.chengxin.document.DocumentProblem;
import org.chengxin.shared.ProblemException;

/** What is kept of the name that a file came with. */
final class FileNamePolicy {

    private static final int LONGEST = 120;

    private FileNamePolicy() {}

    /**
     * Without folders, control characters, and those that turn the reading direction, by which gpj.exe reads exe.jpg.
     *
     * @throws ProblemException if nothing is left, or it is too long
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
