package org.chengxin.creditfile.web;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.chengxin.account.Caller;
import org.chengxin.creditfile.CreditFiles;
import org.chengxin.creditfile.CreditRecord;
import org.chengxin.creditfile.FileAccess;
import org.chengxin.creditfile.ruling.RecordWords;
import org.chengxin.creditfile.ruling.Rulings;
import org.chengxin.shared.FactId;
import org.chengxin.web.Texts;
import org.chengxin.web.part.ChoiceSource;
import org.chengxin.web.part.OwnObjects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Choices of a form field: the records of a firm's own file in words, in the order of {@link CreditFiles#open}. A button beside
 * a record gives its id; who may see the record has it in words, and with it what other fields of the forms ask.
 */
@Configuration(proxyBeanMethods = false)
class OwnRecords {

    @Bean
    ChoiceSource recordsOfOwnFile(CreditFiles files, FileAccess access, Rulings rulings, Texts texts) {
        return new ChoiceSource(
                "record",
                reader -> access.ownSubjects(reader).stream()
                        .flatMap(subject -> files.open(subject).stream())
                        .map(OwnRecords::words)
                        .toList(),
                (value, reader, parties) -> (parties.isEmpty() ? FactId.tryParse(value) : rulings.named(parties, value))
                        .flatMap(files::find)
                        .filter(record -> !parties.isEmpty()
                                || record.disclosure().open()
                                || isOwn(files, access, reader, record))
                        .map(record -> answers(record, texts))
                        .orElse(Map.of()));
    }

    private static boolean isOwn(CreditFiles files, FileAccess access, @Nullable Caller reader, CreditRecord record) {
        return access.ownSubjects(reader).stream()
                .flatMap(subject -> files.open(subject).stream())
                .anyMatch(own -> own.id().equals(record.id()));
    }

    /** For the market's own penalties the national window is the publicity system, for all others Credit China. */
    private static Map<String, String> answers(CreditRecord record, Texts texts) {
        boolean market = record.authority().contains("市场监督管理");
        return Map.of(
                "record", words(record),
                "established", record.decided().toString(),
                "authority", record.authority(),
                "window", texts.in(Locale.CHINESE, market ? "creditfile.window.market" : "creditfile.window"));
    }

    /** The firm's file and its records, whose look-ups it sees. */
    @Bean
    OwnObjects lookupsOfOwnFile(CreditFiles files, FileAccess access) {
        return new OwnObjects(reader -> access.ownSubjects(reader).stream()
                .flatMap(subject -> Stream.concat(
                        Stream.of(subject.toString()),
                        files.open(subject).stream().map(record -> record.id().toString())))
                .toList());
    }

    private static String words(CreditRecord record) {
        return RecordWords.of(record.number(), record.title(), record.decided());
    }
}
