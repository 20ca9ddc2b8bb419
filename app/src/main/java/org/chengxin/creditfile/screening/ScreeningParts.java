package org.chengxin.creditfile.screening;

import java.util.Optional;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.web.part.PagePart;
import org.chengxin.web.part.WorkbenchBlock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** On a platform's home: the changes of the week at its merchants. */
@Configuration(proxyBeanMethods = false)
class ScreeningParts {

    @Bean
    WorkbenchBlock screeningBlock(Screening screening) {
        return new WorkbenchBlock(
                25,
                reader -> AccessPolicy.isPlatform(reader)
                        ? Optional.of(PagePart.of(
                                "creditfile/screening",
                                ScreeningPart.of(screening.since(
                                        screening.daysAgo(ScreeningPart.DAYS),
                                        reader.organisation().id()))))
                        : Optional.empty());
    }
}
