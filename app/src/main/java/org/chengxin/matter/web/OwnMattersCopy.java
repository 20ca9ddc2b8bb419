package org.chengxin.matter.web;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.chengxin.account.Caller;
import org.chengxin.matter.Actor;
import org.chengxin.matter.Matter;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.Due;
import org.chengxin.matter.Matters.Inbox;
import org.chengxin.matter.Matters.InboxQuery;
import org.chengxin.matter.Matters.State;
import org.chengxin.matter.paperwork.CaseDocuments;
import org.chengxin.web.part.OwnEntries;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A party's own cases in its copy, open and ended: what it filled in and what it was shown, as its pages show it, and its papers. */
@Configuration(proxyBeanMethods = false)
class OwnMattersCopy {

    @Bean
    OwnEntries mattersInTheCopy(Matters matters, CaseDocuments documents) {
        return new OwnEntries(
                "matters",
                caller -> Stream.iterate(
                                page(matters, caller, null), Objects::nonNull, page -> following(page, matters, caller))
                        .flatMap(page -> requireNonNull(page).lines().stream())
                        .map(line -> copy(matters.find(line.id(), Actor.of(caller)), documents)));
    }

    private static @Nullable Inbox following(@Nullable Inbox page, Matters matters, Caller caller) {
        return page == null || page.next() == null ? null : page(matters, caller, page.next());
    }

    private static Inbox page(Matters matters, Caller caller, @Nullable String after) {
        return matters.inbox(
                new InboxQuery(null, Due.ANY, false, false, null, null, null, State.ALL, null, after, Matters.PAGE),
                caller);
    }

    private static Map<String, Object> copy(Matter matter, CaseDocuments documents) {
        Map<String, Object> copy = new LinkedHashMap<>();
        copy.put("number", matter.number());
        copy.put("kind", matter.definition().title().in(false));
        copy.put("stage", matter.stage());
        copy.put("opened", matter.opened().toString());
        copy.put("ended", matter.ended());
        List<Map<String, Object>> acts = new ArrayList<>();
        for (Matter.Entry entry : matter.acts()) {
            Map<String, Object> act = new LinkedHashMap<>();
            act.put("day", entry.day().toString());
            act.put("step", entry.step());
            act.put("form", entry.form());
            acts.add(act);
        }
        copy.put("acts", acts);
        copy.put(
                "papers",
                documents.addressedTo(matter).stream()
                        .map(paper -> "/workbench/matters/" + matter.id() + "/papers/" + paper.id() + ".pdf")
                        .toList());
        return copy;
    }
}
