package org.chengxin.creditfile.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chengxin.account.Caller;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.creditfile.CreditFiles;
import org.chengxin.creditfile.CreditRecord;
import org.chengxin.creditfile.FileAccess;
import org.chengxin.web.part.PagePart;
import org.chengxin.web.part.WorkbenchBlock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** On the home of a merchant or courier firm: what is on its file, until when, and the way to correct or end it. */
@Configuration(proxyBeanMethods = false)
class OwnFileParts {

    @Bean
    WorkbenchBlock ownFileBlock(CreditFiles files, FileAccess access) {
        return new WorkbenchBlock(
                15,
                reader -> AccessPolicy.isMerchant(reader) || AccessPolicy.isCourierFirm(reader)
                        ? Optional.of(PagePart.of("creditfile/ownFile", ownFile(files, access, reader)))
                        : Optional.empty());
    }

    private static OwnFilePart ownFile(CreditFiles files, FileAccess access, Caller reader) {
        List<CreditRecord> all = access.ownSubjects(reader).stream()
                .flatMap(subject -> files.open(subject).stream())
                .distinct()
                .sorted(Comparator.comparing(record -> !record.disclosure().open()))
                .toList();
        return new OwnFilePart(
                all.stream().limit(OwnFilePart.MOST).toList(),
                Math.max(0, all.size() - OwnFilePart.MOST),
                AccessPolicy.isCourierFirm(reader));
    }
}
