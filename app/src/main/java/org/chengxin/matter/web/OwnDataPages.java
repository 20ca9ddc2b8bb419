package org.chengxin.matter.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.account.Caller;
import org.chengxin.matter.Actor;
import org.chengxin.matter.Matter;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.Due;
import org.chengxin.matter.Matters.InboxQuery;
import org.chengxin.matter.Matters.State;
import org.chengxin.rule.LegalClock;
import org.chengxin.web.ui.Download;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code /workbench/own-data.json}: copy of a party's own matters, machine-readable (个人信息保护法第45条): what it filled in and what
 * it was shown, as its pages show it.
 */
@Controller
class OwnDataPages {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Matters matters;
    private final LegalClock clock;

    OwnDataPages(Matters matters, LegalClock clock) {
        this.matters = matters;
        this.clock = clock;
    }

    /** At most {@link Matters#PAGE} matters, nearest due date first. */
    @GetMapping("/workbench/own-data.json")
    ResponseEntity<byte[]> copy(@AuthenticationPrincipal Caller caller) {
        InboxQuery all =
                new InboxQuery(null, Due.ANY, false, false, null, null, null, State.ALL, null, null, Matters.PAGE);
        Actor actor = Actor.of(caller);
        List<Map<String, Object>> copied = matters.inbox(all, caller).lines().stream()
                .map(line -> copy(matters.find(line.id(), actor)))
                .toList();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("day", clock.today().toString());
        data.put("organisation", caller.organisation().name());
        if (caller.displayName() != null) {
            data.put("person", caller.displayName());
        }
        data.put("matters", copied);
        return Download.of(
                MediaType.APPLICATION_JSON,
                "own-data.json",
                JSON.writeValueAsString(data).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> copy(Matter matter) {
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
        return copy;
    }
}
