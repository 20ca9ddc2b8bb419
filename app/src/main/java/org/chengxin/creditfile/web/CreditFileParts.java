package org.chengxin.creditfile.web;

import java.util.Optional;
import java.util.Set;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.creditfile.CreditFile;
import org.chengxin.creditfile.CreditFiles;
import org.chengxin.creditfile.FileAccess;
import org.chengxin.creditfile.RecordKind;
import org.chengxin.creditfile.WaysBack;
import org.chengxin.creditfile.ruling.Rulings;
import org.chengxin.exchange.Acknowledgements;
import org.chengxin.shared.FactId;
import org.chengxin.subject.Subjects;
import org.chengxin.web.Texts;
import org.chengxin.web.part.CasePart;
import org.chengxin.web.part.PagePart;
import org.chengxin.web.part.SubjectPart;
import org.chengxin.web.part.SubjectPart.Audience;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Page part with a subject's published records on its public page, and case part with the record that a case is about. */
@Configuration(proxyBeanMethods = false)
class CreditFileParts {

    @Bean
    SubjectPart recordsPart(CreditFiles files, FileAccess access, WaysBack ways, Subjects subjects, Texts texts) {
        return new SubjectPart(40, Set.of(Audience.PUBLIC), (id, reader) -> {
            CreditFile.Part shown = files.file(id).openPart(null, RecordListPages.PAGE);
            int penalties = files.disclose(id, Set.of(RecordKind.PENALTY)).size();
            boolean file = access.sees(reader, subjects.find(id).orElseThrow());
            return new PagePart(
                    "creditfile/records",
                    new RecordsPart(
                            id, shown.records(), ways.of(shown.records()), RecordListPages.behind(id, shown), file),
                    texts.of("creditfile.page.penalties", penalties));
        });
    }

    /** Case part: the record that an objection or repair is about, if published, since its number alone says little. */
    @Bean
    CasePart recordOfCase(CreditFiles files, Rulings rulings) {
        return new CasePart(
                10,
                (about, reader) -> record(about, rulings)
                        .flatMap(files::find)
                        .filter(record -> record.disclosure().open())
                        .map(record -> PagePart.of("creditfile/about", record)));
    }

    /** Case part for offices: who received the record, and has to be told of a correction or an end. */
    @Bean
    CasePart receiversOfCase(CreditFiles files, Rulings rulings, Acknowledgements acknowledgements) {
        return new CasePart(
                11,
                (about, reader) -> record(about, rulings)
                        .filter(record -> AccessPolicy.isOfficer(reader))
                        .flatMap(files::find)
                        .map(record -> PagePart.of(
                                "exchange/receivers",
                                acknowledgements.receivers("record", record.id().value()))));
    }

    private static Optional<FactId> record(CasePart.About about, Rulings rulings) {
        return Optional.ofNullable(about.form().get("record"))
                .map(Object::toString)
                .flatMap(record -> rulings.named(about.parties(), record).or(() -> FactId.tryParse(record.strip())));
    }
}
