package org.chengxin.web.person;

import org.chengxin.account.Caller;
import org.chengxin.web.Texts;
import org.chengxin.web.WorkbenchPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places of these pages on the workbench. */
@Configuration(proxyBeanMethods = false)
class PersonParts {

    @Bean
    WorkbenchPart ownAccountPart(Texts texts) {
        return new Part(100, "account", texts);
    }

    @Bean
    WorkbenchPart accountsPart(Texts texts) {
        return new Part(91, "accounts", texts);
    }

    @Bean
    WorkbenchPart tokensPart(Texts texts) {
        return new Part(92, "tokens", texts);
    }

    @Bean
    WorkbenchPart administratorsPart(Texts texts) {
        return new Part(93, "administrators", texts);
    }

    private record Part(int order, String word, Texts texts) implements WorkbenchPart {

        @Override
        public String link() {
            return "/workbench/" + word;
        }

        @Override
        public Summary summary(Caller caller) {
            return new Summary("web." + word + ".title", texts.of("web." + word + ".lead"));
        }
    }
}
