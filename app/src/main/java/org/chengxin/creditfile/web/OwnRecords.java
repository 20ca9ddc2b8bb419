package org.chengxin.creditfile.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.chengxin.account.Caller;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.creditfile.CreditFiles;
import org.chengxin.creditfile.CreditRecord;
import org.chengxin.creditfile.FileAccess;
import org.chengxin.creditfile.regime.Law.Established;
import org.chengxin.creditfile.ruling.RecordWords;
import org.chengxin.creditfile.ruling.Rulings;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.chengxin.web.Texts;
import org.chengxin.web.part.ChoiceSource;
import org.chengxin.web.part.OwnEntries;
import org.chengxin.web.part.OwnObjects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Choices of a form field: the records of a firm's own file in words, in the order of the file. A button beside
 * a record gives its id; who may see the record has it in words, and with it what other fields of the forms ask.
 */
@Configuration(proxyBeanMethods = false)
class OwnRecords {

    @Bean
    ChoiceSource recordsOfOwnFile(CreditFiles files, FileAccess access, Rulings rulings, Texts texts) {
        return new ChoiceSource(
                "record",
                reader -> access.ownSubjects(reader).stream()
                        .flatMap(subject -> files.file(subject).records())
                        .map(OwnRecords::words)
                        .limit(ChoiceSource.MOST)
                        .toList(),
                (value, reader, parties) -> (parties.isEmpty() ? FactId.tryParse(value) : rulings.named(parties, value))
                        .flatMap(files::find)
                        .filter(record -> !parties.isEmpty()
                                || record.disclosure().open()
                                || isOwn(files, access, reader, record))
                        .map(record -> answers(record, texts))
                        .orElse(Map.of()),
                (parties, reader) -> ofParties(files, parties, reader)
                        .map(record -> record.number() + "\t" + words(record))
                        .toList());
    }

    /** In the case of a measure and in those that propose one: facts of those whom it is about. */
    @Bean
    ChoiceSource evidenceOfFile(CreditFiles files) {
        return new ChoiceSource("evidence", (parties, reader) -> byId(ofParties(files, parties, reader)));
    }

    /** In the case of an erasure: the requester's own records, published or not. */
    @Bean
    ChoiceSource erasableRecords(CreditFiles files) {
        return new ChoiceSource(
                "records",
                (parties, reader) -> AccessPolicy.isOfficer(reader)
                        ? byId(parties.stream()
                                .flatMap(party -> files.file(party).records()))
                        : List.of());
    }

    private static List<String> byId(Stream<CreditRecord> records) {
        return records.map(record -> record.fact() + "\t" + words(record)).toList();
    }

    /** For officers: a record that an authority reports of itself. */
    private static Stream<CreditRecord> ofParties(CreditFiles files, Set<SubjectId> parties, Caller reader) {
        return AccessPolicy.isOfficer(reader)
                ? parties.stream()
                        .flatMap(party -> files.open(party).stream())
                        .filter(record -> record.own() && record.disclosure().open())
                : Stream.empty();
    }

    private static boolean isOwn(CreditFiles files, FileAccess access, @Nullable Caller reader, CreditRecord record) {
        return access.ownSubjects(reader).stream()
                .flatMap(subject -> files.file(subject).ids())
                .anyMatch(record.id()::equals);
    }

    /** For the market's own penalties the national window is the publicity system, for all others Credit China. */
    private static Map<String, String> answers(CreditRecord record, Texts texts) {
        boolean market = Established.by(record.authority()) == Established.BY_MARKET_REGULATOR;
        return Map.of(
                "record", words(record),
                "established", record.decided().toString(),
                "authority", record.authority(),
                "window", texts.in(Locale.CHINESE, market ? "creditfile.window.market" : "creditfile.window"));
    }

    /** The own records in the copy, published or not. */
    @Bean
    OwnEntries recordsInTheCopy(CreditFiles files, FileAccess access) {
        return new OwnEntries(
                "records",
                caller -> access.ownSubjects(caller).stream()
                        .flatMap(subject -> files.file(subject).records())
                        .map(OwnRecords::copy));
    }

    /** As whom the reader is registered. */
    @Bean
    OwnEntries subjectsInTheCopy(Subjects subjects, FileAccess access) {
        return new OwnEntries(
                "subjects",
                caller -> access.ownSubjects(caller).stream()
                        .flatMap(subject -> subjects.find(subject).stream())
                        .map(OwnRecords::copy));
    }

    private static Map<String, Object> copy(Subject subject) {
        Map<String, Object> copy = new LinkedHashMap<>();
        copy.put("id", subject.id().toString());
        copy.put("name", subject.name());
        copy.put("code", subject.code());
        copy.put("seat", subject.seat());
        return copy;
    }

    private static Map<String, Object> copy(CreditRecord record) {
        Map<String, Object> copy = new LinkedHashMap<>();
        copy.put("id", record.id().toString());
        copy.put("kind", record.kind().word());
        copy.put("number", record.number());
        copy.put("authority", record.authority());
        copy.put("source", record.source());
        copy.put("title", record.title());
        copy.put("content", record.content());
        copy.put("decided", record.decided().toString());
        copy.put("published", record.disclosure().open());
        copy.put("proof", "/records/" + record.fact());
        return copy;
    }

    /** The firm's file and its records, whose look-ups it sees. */
    @Bean
    OwnObjects lookupsOfOwnFile(CreditFiles files, FileAccess access) {
        return new OwnObjects(reader -> access.ownSubjects(reader).stream()
                .flatMap(subject -> Stream.concat(
                        Stream.of(subject.toString()), files.file(subject).ids().map(FactId::toString)))
                .toList());
    }

    private static String words(CreditRecord record) {
        return RecordWords.of(record.number(), record.title(), record.decided());
    }
}
