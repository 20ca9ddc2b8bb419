package org.chengxin.creditfile.ruling;

import java.time.LocalDate;

/** A record as forms show and keep it, so that nobody types an id: its number, title and day. */
public final class RecordWords {

    /** The longest text that the form's field takes. */
    private static final int LONGEST = 200;

    private RecordWords() {}

    public static String of(String number, String title, LocalDate decided) {
        String rest = "，" + decided;
        String words = number + "，" + title;
        int room = LONGEST - rest.length();
        return (words.length() > room ? words.substring(0, room - 1) + "…" : words) + rest;
    }
}
