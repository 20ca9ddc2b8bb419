package org.chengxin.web.person;

import org.chengxin.web.Texts;
import org.chengxin.web.WorkbenchPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Workbench cards of these pages. */
@Configuration(proxyBeanMethods = false)
class PersonParts {

    @Bean
    WorkbenchPart ownAccountPart(Texts texts) {
        return part(100, "account", texts);
    }

    @Bean
    WorkbenchPart accountsPart(Texts texts) {
        return part(91, "accounts", texts);
    }

    @Bean
    WorkbenchPart tokensPart(Texts texts) {
        return part(92, "tokens", texts);
    }

    @Bean
    WorkbenchPart administratorsPart(Texts texts) {
        return part(93, "administrators", texts);
    }

    private static WorkbenchPart part(int order, String word, Texts texts) {
        return WorkbenchPart.of(
                order, "/workbench/" + word, "web." + word + ".title", caller -> texts.of("web." + word + ".lead"));
    }
}
