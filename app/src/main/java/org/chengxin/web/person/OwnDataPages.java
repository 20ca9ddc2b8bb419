package org.chengxin.web.person;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.chengxin.account.AccessLog;
import org.chengxin.account.Caller;
import org.chengxin.rule.LegalClock;
import org.chengxin.web.part.OwnEntries;
import org.chengxin.web.ui.Download;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code /workbench/own-data.json}: the copy of what is held of a person or organisation, machine-readable, so that it can go to another
 * system (个人信息保护法第45条): a member per module that holds something, and whether each is complete.
 */
@Controller
class OwnDataPages {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<OwnEntries> parts;
    private final LegalClock clock;
    private final AccessLog log;

    OwnDataPages(List<OwnEntries> parts, LegalClock clock, AccessLog log) {
        this.parts =
                parts.stream().sorted(Comparator.comparing(OwnEntries::word)).toList();
        this.clock = clock;
        this.log = log;
    }

    @GetMapping("/workbench/own-data.json")
    ResponseEntity<byte[]> copy(@AuthenticationPrincipal Caller caller) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("day", clock.today().toString());
        data.put("account", account(caller));
        List<String> cut = new ArrayList<>();
        for (OwnEntries part : parts) {
            List<Map<String, Object>> held = held(part, caller);
            if (held.size() > OwnEntries.MOST) {
                cut.add(part.word());
            }
            data.put(part.word(), held.subList(0, Math.min(held.size(), OwnEntries.MOST)));
        }
        data.put("incomplete", cut);
        log.record(caller, "own-data", String.valueOf(caller.account()), null);
        return Download.of(
                MediaType.APPLICATION_JSON,
                "own-data.json",
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(data).getBytes(StandardCharsets.UTF_8));
    }

    private static List<Map<String, Object>> held(OwnEntries part, Caller caller) {
        try (Stream<Map<String, Object>> entries = part.content().of(caller)) {
            return entries.limit(OwnEntries.MOST + 1).toList();
        }
    }

    private static Map<String, Object> account(Caller caller) {
        Map<String, Object> account = new LinkedHashMap<>();
        account.put("organisation", caller.organisation().name());
        account.put("code", Objects.requireNonNullElse(caller.organisation().code(), ""));
        account.put("person", Objects.requireNonNullElse(caller.displayName(), ""));
        return account;
    }
}
