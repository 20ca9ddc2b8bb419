package org.chengxin.creditfile.report;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.creditfile.CreditFiles;
import org.chengxin.creditfile.CreditRecord;
import org.chengxin.creditfile.RecordKind;
import org.chengxin.creditfile.RecordKind.Category;
import org.chengxin.creditfile.WayBack;
import org.chengxin.creditfile.WaysBack;
import org.chengxin.exchange.certificate.StandsAgainst;
import org.chengxin.shared.SubjectId;
import org.chengxin.web.Texts;
import org.springframework.stereotype.Component;

/**
 * Adverse records that are still on show stand against a certificate of good standing; what is not published, and what others assert of an
 * authority, does not.
 */
@Component
class RecordsAgainst implements StandsAgainst {

    private static final Set<RecordKind> ADVERSE = Stream.of(RecordKind.values())
            .filter(kind -> kind.category() == Category.ADVERSE)
            .collect(Collectors.toUnmodifiableSet());

    private final CreditFiles files;
    private final WaysBack ways;
    private final Texts texts;

    RecordsAgainst(CreditFiles files, WaysBack ways, Texts texts) {
        this.files = files;
        this.ways = ways;
        this.texts = texts;
    }

    @Override
    public List<String> checks() {
        return Stream.of(RecordKind.values())
                .filter(ADVERSE::contains)
                .map(RecordKind::word)
                .toList();
    }

    @Override
    public List<Reason> against(Collection<SubjectId> subject) {
        return subject.stream()
                .flatMap(each -> files.file(each).records(ADVERSE))
                .filter(record -> record.disclosure().stands())
                .distinct()
                .map(this::reason)
                .toList();
    }

    private Reason reason(CreditRecord record) {
        WayBack way = ways.of(List.of(record)).getOrDefault(record.id(), WayBack.NONE);
        return new Reason(
                record.kind().word(),
                record.title(),
                record.number(),
                record.authority(),
                record.disclosure().until(),
                words(record.kind(), way),
                way.open()
                        ? "/workbench/matters/new/repair?record=" + record.id()
                        : "/matters/new/objection?record=" + record.id());
    }

    private String words(RecordKind kind, WayBack way) {
        if (way.open()) {
            return texts.of("creditfile.against.repair");
        }
        if (way.repair() && way.from() != null) {
            return texts.of("creditfile.against.repair.from", way.from().toString());
        }
        String own = "creditfile.against." + kind.word();
        return texts.of(texts.has(own) ? own : "creditfile.against.object");
    }
}
