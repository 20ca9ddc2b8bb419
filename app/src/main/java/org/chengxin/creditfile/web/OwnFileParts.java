package org.chengxin.creditfile.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chengxin.account.Caller;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.creditfile.CreditFile;
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
        List<CreditFile> own =
                access.ownSubjects(reader).stream().map(files::file).toList();
        Predicate<CreditRecord> open = record -> record.disclosure().open();
        List<CreditRecord> shown = Stream.of(open, open.negate())
                .flatMap(which -> own.stream().flatMap(CreditFile::records).filter(which))
                .distinct()
                .limit(OwnFilePart.MOST)
                .toList();
        long all = own.stream().flatMap(CreditFile::ids).distinct().count();
        return new OwnFilePart(shown, (int) all - shown.size(), AccessPolicy.isCourierFirm(reader));
    }
}
