package org.chengxin.exchange.subscription;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.account.Caller;
import org.chengxin.exchange.Acknowledgements;
import org.chengxin.exchange.Entitlements;
import org.chengxin.exchange.Event;
import org.chengxin.exchange.Events;
import org.chengxin.exchange.ExchangeProblem;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.PublicUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/events}: the same events by cursor, for receivers that cannot be called. */
@RestController
class EventApi {

    private final Events events;
    private final Entitlements entitlements;
    private final Acknowledgements acknowledgements;
    private final PublicUrl url;

    EventApi(Events events, Entitlements entitlements, Acknowledgements acknowledgements, PublicUrl url) {
        this.events = events;
        this.entitlements = entitlements;
        this.acknowledgements = acknowledgements;
        this.url = url;
    }

    @GetMapping(value = "/api/v1/events", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Events that the caller may have 变更通知",
            description =
                    "CloudEvents in the order of the commits, at most 200; the header Link leads to the next page, also "
                            + "from an empty one 按提交先后，每次最多 200 条；响应头 Link 指向下一页，空页也有")
    ResponseEntity<String> after(
            @RequestParam(name = "after", defaultValue = "0") long after, @AuthenticationPrincipal Caller caller) {
        if (after < 0) {
            throw new ProblemException(ExchangeProblem.BOUNDS, "after");
        }
        List<Event> page = events.after(after, entitlements.require(caller.organisation()), Events.PAGE);
        if (page.isEmpty() && after > events.head()) {
            throw new ProblemException(ExchangeProblem.BOUNDS, "after");
        }
        List<Event> allowed = entitlements.allowed(caller.organisation(), page);
        entitlements.received(caller.organisation().id(), allowed);
        long next = page.isEmpty() ? after : page.get(page.size() - 1).ordinal();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.LINK, "<%s/api/v1/events?after=%d>; rel=\"next\"".formatted(url.base(), next))
                .body(allowed.stream()
                        .map(event -> CloudEvents.of(event, url.base()).toString())
                        .collect(Collectors.joining(",", "[", "]")));
    }

    /** @param passedOn names of those who had the datum from the caller and were told; null for nobody */
    record Taken(@Nullable List<String> passedOn) {}

    @PostMapping("/api/v1/events/{id}/acknowledgement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Say that a change was taken over 确认变更",
            description = "passedOn: the names of those who had the datum from the caller and were told of the change "
                    + "passedOn 写明已由调用者告知的下游接收单位")
    void acknowledge(@PathVariable("id") UUID id, @RequestBody Taken taken, @AuthenticationPrincipal Caller caller) {
        acknowledgements.acknowledge(
                caller.organisation(), id, Objects.requireNonNullElse(taken.passedOn(), List.of()));
    }
}
