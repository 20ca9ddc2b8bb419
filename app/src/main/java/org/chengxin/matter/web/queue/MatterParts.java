package org.chengxin.matter.web.queue;

import java.util.List;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.matter.Matters;
import org.chengxin.web.Texts;
import org.chengxin.web.WorkbenchPart;
import org.chengxin.web.part.HomePart;
import org.chengxin.web.part.PagePart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Links to matters: on the home page those for everybody, on the workbench inbox, workload, transfers and procedures. */
@Configuration(proxyBeanMethods = false)
public class MatterParts {

    /** Upper limit of counts; the inbox shows "or more" once it is reached. */
    private static final int COUNTED = 100;

    private static final List<Task> TASKS = List.of(
            new Task("/#q", "search"),
            new Task("/matters/new/complaint", "complain"),
            new Task("/matters/new/report", "report"),
            new Task("/matters/where", "where"),
            new Task("/verify", "verify"));

    /** A task for everybody, with its link. */
    public record Task(String href, String word) {

        public String title() {
            return "matter.task." + word;
        }

        public String lead() {
            return "matter.task." + word + ".lead";
        }
    }

    @Bean
    HomePart tasksPart() {
        return new HomePart(10, () -> PagePart.of("matter/tasks", TASKS));
    }

    @Bean
    WorkbenchPart inboxPart(Texts texts) {
        return WorkbenchPart.of(
                        1,
                        "/workbench/matters",
                        "matter.inbox.title",
                        caller -> AccessPolicy.isCitizen(caller)
                                ? texts.of("matter.inbox.own.lead")
                                : texts.of(
                                        "matter.inbox.lead",
                                        caller.organisation().name()))
                .headed(caller -> AccessPolicy.isCitizen(caller) ? "matter.inbox.own" : "matter.inbox.title");
    }

    @Bean
    WorkbenchPart transfersPart(Matters matters, Texts texts) {
        WorkbenchPart.InboxCount offered =
                caller -> matters.offered(null, COUNTED, caller).offered().size();
        return WorkbenchPart.of(
                        3,
                        "/workbench/transfers",
                        "matter.transfers.title",
                        caller -> texts.of("matter.part.transfers", offered.of(caller)))
                .counting(offered)
                .onlyFor(caller -> offered.of(caller) > 0);
    }

    @Bean
    WorkbenchPart wallPart(Texts texts) {
        return WorkbenchPart.of(
                2, "/workbench/wall", "matter.workload.title", caller -> texts.of("matter.workload.lead"));
    }

    @Bean
    WorkbenchPart definitionsPart(Texts texts) {
        return WorkbenchPart.of(
                50, "/matters/definitions", "matter.definitions.title", caller -> texts.of("matter.part.definitions"));
    }
}
