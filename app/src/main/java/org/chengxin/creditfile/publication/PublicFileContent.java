package org.chengxin.creditfile.publication;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chengxin.creditfile.CreditFiles;
import org.chengxin.exchange.certificate.CertificateContent;
import org.chengxin.exchange.certificate.CertificateKind;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a certificate says of a firm: its public records as other organisations receive them. */
@Component
class PublicFileContent implements CertificateContent {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Subjects subjects;
    private final CreditFiles files;

    PublicFileContent(Subjects subjects, CreditFiles files) {
        this.subjects = subjects;
        this.files = files;
    }

    @Override
    public CertificateKind kind() {
        return CertificateKind.PUBLIC_FILE;
    }

    @Override
    public Optional<Content> of(SubjectId subject) {
        return subjects.find(subject)
                .filter(found -> found.code() != null && found.nature().published())
                .map(this::content);
    }

    private Content content(Subject subject) {
        // whoever presents a certificate passes it on: it says what a law publishes
        List<Map<String, Object>> listed = files.disclose(subject.id()).stream()
                .filter(record -> record.kind() != SharedRecords.KIND)
                .map(record -> JSON.convertValue(
                        RecordContent.content(record, subject).without("party"),
                        new TypeReference<Map<String, Object>>() {}))
                .toList();
        Map<String, Object> held = Map.of("name", String.valueOf(subject.name()), "records", listed);
        return new Content(
                subject.id(),
                String.valueOf(subject.code()),
                Map.of("recordCount", listed.size()),
                held,
                Set.of(subject.code() + subject.name() + listed));
    }
}
