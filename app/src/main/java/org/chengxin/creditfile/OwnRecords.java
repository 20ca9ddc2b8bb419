package org.chengxin.creditfile;

import java.util.List;
import org.chengxin.matter.PartyDirectory;
import org.chengxin.shared.SubjectId;
import org.springframework.stereotype.Component;

/** The records of a subject's file as it names one of them in an objection. */
@Component
class OwnRecords implements PartyDirectory.Records {

    /** As long as the field that asks for it. */
    private static final int LONGEST = 200;

    private final CreditFiles files;

    OwnRecords(CreditFiles files) {
        this.files = files;
    }

    @Override
    public List<String> about(SubjectId subject) {
        return files.open(subject).stream().map(OwnRecords::words).toList();
    }

    private static String words(CreditRecord record) {
        String rest = "，" + record.decided() + "（" + record.id() + "）";
        String words = record.number() + "，" + record.title();
        int room = LONGEST - rest.length();
        return (words.length() > room ? words.substring(0, room - 1) + "…" : words) + rest;
    }
}
