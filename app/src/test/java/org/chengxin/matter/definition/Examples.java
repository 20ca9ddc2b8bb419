package org.chengxin.matter.definition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** The definition that the tests of this package read. */
public final class Examples {

    private Examples() {}

    public static String complaint() {
        try (InputStream file = Examples.class.getResourceAsStream("complaint.yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A definition that takes nothing from other rules, in two stages. */
    public static String small(String name, LocalDate from) {
        return """
                matter: %s
                from: %s
                title: {zh: 小事, en: Small}
                about: {zh: 一件小事, en: A small matter}
                word: 小
                roles:
                  desk: {kind: office, title: {zh: 机关, en: Office}, from: opener}
                open: {by: [desk], channels: [workbench], form: note, stage: begun}
                forms:
                  note: {title: {zh: 说明, en: Note}, fields: {text: {type: text, title: {zh: 内容, en: Text}}}}
                stages:
                  begun: {title: {zh: 已开始, en: Begun}, waits-for: [desk], steps: {go: {title: {zh: 继续, en: Go}, by: [desk], to: checked}}}
                  checked: {title: {zh: 已核对, en: Checked}, waits-for: [desk], steps: {finish: {title: {zh: 办结, en: Finish}, by: [desk], to: done}}}
                  done: {title: {zh: 已办结, en: Done}, end: true}
                """.formatted(name, from);
    }

    /** The example with one piece of its text replaced, which must be there. */
    public static String complaintWith(String piece, String other) {
        String text = complaint();
        if (!text.contains(piece)) {
            throw new IllegalArgumentException("not in the example: " + piece);
        }
        return text.replace(piece, other);
    }
}
