package org.chengxin.matter.web.desk;

import java.util.List;
import org.chengxin.account.Caller;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.matter.Matters;
import org.chengxin.web.Texts;
import org.chengxin.web.WorkbenchPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways from the workbench to matters: the inbox, the wall, and the procedures. */
@Configuration(proxyBeanMethods = false)
class MatterParts {

    /** Where the first ones count; more are told as "more than". */
    private static final int COUNTED = 100;

    @Bean
    WorkbenchPart inboxPart(Matters matters, Texts texts) {
        return new Part(1, "matter.inbox.title", "/workbench/matters") {

            @Override
            String heading(Caller caller) {
                return AccessPolicy.isCitizen(caller) ? "matter.inbox.own" : super.heading(caller);
            }

            @Override
            String sentence(Caller caller) {
                if (AccessPolicy.isCitizen(caller)) {
                    return texts.of("matter.inbox.own.lead");
                }
                var lines =
                        matters.inbox(Matters.InboxQuery.first(COUNTED), caller).lines();
                long overdue =
                        lines.stream().filter(Matters.Inbox.Line::overdue).count();
                String key = lines.size() < COUNTED ? "matter.part.inbox" : "matter.part.inbox.more";
                return lines.isEmpty() ? texts.of("matter.inbox.none") : texts.of(key, lines.size(), overdue);
            }
        };
    }

    @Bean
    WorkbenchPart transfersPart(Matters matters, Texts texts) {
        return new Part(3, "matter.transfers.title", "/workbench/transfers") {

            private List<Matters.Offered> offered(Caller caller) {
                return matters.offered(null, COUNTED, caller).offered();
            }

            @Override
            public boolean concerns(Caller caller) {
                return !offered(caller).isEmpty();
            }

            @Override
            String sentence(Caller caller) {
                return texts.of("matter.part.transfers", offered(caller).size());
            }
        };
    }

    @Bean
    WorkbenchPart wallPart(Texts texts) {
        return new Part(2, "matter.wall.title", "/workbench/wall") {

            @Override
            String sentence(Caller caller) {
                return texts.of("matter.wall.lead");
            }
        };
    }

    @Bean
    WorkbenchPart definitionsPart(Texts texts) {
        return new Part(50, "matter.definitions.title", "/matters/definitions") {

            @Override
            String sentence(Caller caller) {
                return texts.of("matter.part.definitions");
            }
        };
    }

    @Bean
    WorkbenchPart competencePart(Texts texts) {
        return new Part(51, "matter.competence.title", "/workbench/competence") {

            @Override
            String sentence(Caller caller) {
                return texts.of("matter.part.competence");
            }
        };
    }

    /** A part with one sentence. */
    private abstract static class Part implements WorkbenchPart {

        private final int order;
        private final String heading;
        private final String link;

        Part(int order, String heading, String link) {
            this.order = order;
            this.heading = heading;
            this.link = link;
        }

        abstract String sentence(Caller caller);

        String heading(Caller caller) {
            return heading;
        }

        @Override
        public int order() {
            return order;
        }

        @Override
        public String link() {
            return link;
        }

        @Override
        public Summary summary(Caller caller) {
            return new Summary(heading(caller), sentence(caller));
        }
    }
}
