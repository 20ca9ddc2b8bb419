package org.chengxin.creditfile;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.chengxin.account.Caller;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.shared.SubjectId;
import org.chengxin.web.part.ChoiceSource;
import org.chengxin.web.part.OwnObjects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Choices of a form field: the records of a firm's own file by number, title, day and id, as an objection names them; in
 * the order of {@link CreditFiles#open}.
 */
@Configuration(proxyBeanMethods = false)
class OwnRecords {

    /** The longest text that the form's field takes. */
    private static final int LONGEST = 200;

    @Bean
    ChoiceSource recordsOfOwnFile(CreditFiles files, FileAccess access) {
        return new ChoiceSource(
                "record",
                reader -> subjects(access, reader).stream()
                        .flatMap(subject -> files.open(subject).stream())
                        .map(OwnRecords::words)
                        .toList());
    }

    /** The firm's file and its records, whose look-ups it sees. */
    @Bean
    OwnObjects lookupsOfOwnFile(CreditFiles files, FileAccess access) {
        return new OwnObjects(reader -> subjects(access, reader).stream()
                .flatMap(subject -> Stream.concat(
                        Stream.of(subject.toString()),
                        files.open(subject).stream().map(record -> record.id().toString())))
                .toList());
    }

    /** The firm's subject id and the holder of its registered code. */
    private static Set<SubjectId> subjects(FileAccess access, @Nullable Caller reader) {
        Set<SubjectId> subjects = new LinkedHashSet<>();
        if (reader != null && !AccessPolicy.isCitizen(reader) && !AccessPolicy.worksForADepartment(reader)) {
            subjects.add(reader.organisation().subject());
            access.of(reader.organisation()).ifPresent(subject -> subjects.add(subject.id()));
        }
        return subjects;
    }

    private static String words(CreditRecord record) {
        String rest = "，" + record.decided() + "（" + record.id() + "）";
        String words = record.number() + "，" + record.title();
        int room = LONGEST - rest.length();
        return (words.length() > room ? words.substring(0, room - 1) + "…" : words) + rest;
    }
}
