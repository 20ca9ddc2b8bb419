package org.chengxin.exchange.subscription;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chengxin.account.Caller;
import org.chengxin.exchange.ExchangeProblem;
import org.chengxin.exchange.subscription.SubscriptionStore.DeadLetter;
import org.chengxin.exchange.subscription.Subscriptions.Subscribed;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/subscriptions}: the caller's organisation subscribes to events, and manages its subscriptions. */
@RestController
@RequestMapping("/api/v1/subscriptions")
class SubscriptionApi {

    private final Subscriptions subscriptions;
    private final Clock clock;

    SubscriptionApi(Subscriptions subscriptions, Clock clock) {
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    /** @param types all that the organisation may receive if missing */
    record Wish(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String url,

            @Nullable List<String> types) {}

    /** @param secret for the signature of each webhook; returned only once */
    record Agreed(UUID id, String url, List<String> types, long position, String secret) {}

    /**
     * The state of a subscription.
     *
     * @param position the last event that was taken
     * @param failure of the last attempt, with the time of the first in a row
     */
    record State(
            UUID id,
            String url,
            List<String> types,
            long position,
            @Nullable String paused,
            int attempts,
            @Nullable Instant failingSince,
            @Nullable String failure) {}

    record Secret(String secret) {}

    record TestResult(int status, String failure) {}

    record Replay(@Nullable Instant since) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Subscribe to events 订阅",
            description = "webhooks are signed as Standard Webhooks are 推送按 Standard Webhooks 签名")
    Agreed subscribe(@RequestBody Wish wish, @AuthenticationPrincipal Caller caller) {
        List<String> types = Objects.requireNonNullElse(wish.types(), List.of());
        if (wish.url() == null || types.stream().anyMatch(Objects::isNull)) {
            throw new ProblemException(ExchangeProblem.URL, "url");
        }
        Subscribed made = subscriptions.subscribe(caller.organisation(), wish.url(), types);
        Subscription fresh = made.subscription();
        return new Agreed(fresh.id(), fresh.url().toString(), fresh.types(), fresh.position(), made.secret());
    }

    @GetMapping
    @Operation(summary = "The caller's subscriptions 本单位的订阅")
    List<State> all(@AuthenticationPrincipal Caller caller) {
        return subscriptions.of(caller.organisation()).stream()
                .map(SubscriptionApi::state)
                .toList();
    }

    private static State state(Subscription of) {
        return new State(
                of.id(),
                of.url().toString(),
                of.types(),
                of.position(),
                of.paused(),
                of.attempts(),
                of.failingSince(),
                of.failure());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One subscription 订阅状态")
    State one(@PathVariable("id") UUID id, @AuthenticationPrincipal Caller caller) {
        return state(subscriptions.find(caller.organisation(), id));
    }

    @PostMapping("/{id}/secret")
    @Operation(summary = "A new secret 更换密钥", description = "the former one signs beside it for a day 原密钥一日内同时有效")
    Secret rotate(@PathVariable("id") UUID id, @AuthenticationPrincipal Caller caller) {
        return new Secret(subscriptions.rotate(caller.organisation(), id));
    }

    @PostMapping("/{id}/test")
    @Operation(summary = "Send a test event 发送测试通知")
    TestResult test(@PathVariable("id") UUID id, @AuthenticationPrincipal Caller caller) {
        Webhooks.Sent sent = subscriptions.test(caller.organisation(), id);
        return new TestResult(sent.status(), sent.failure());
    }

    @PostMapping("/{id}/replay")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Send again what was published since 重新推送")
    void replay(@PathVariable("id") UUID id, @RequestBody Replay replay, @AuthenticationPrincipal Caller caller) {
        if (replay.since() == null || replay.since().isAfter(clock.instant())) {
            throw new ProblemException(ExchangeProblem.BOUNDS, "since");
        }
        subscriptions.replay(caller.organisation(), id, replay.since());
    }

    @PostMapping("/{id}/pause")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Send nothing for now 暂停")
    void pause(@PathVariable("id") UUID id, @AuthenticationPrincipal Caller caller) {
        subscriptions.pause(caller.organisation(), id);
    }

    @PostMapping("/{id}/resume")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Send again from where it stood 恢复")
    void resume(@PathVariable("id") UUID id, @AuthenticationPrincipal Caller caller) {
        subscriptions.resume(caller.organisation(), id);
    }

    @GetMapping("/{id}/dead-letters")
    @Operation(
            summary = "Events that were given up 未送达的通知",
            description = "100 a page; `after` is the last `event` 每页 100 条，after 为上一页最后的位置")
    List<DeadLetter> deadLetters(
            @PathVariable("id") UUID id,
            @RequestParam(name = "after", defaultValue = "0") long after,
            @AuthenticationPrincipal Caller caller) {
        return subscriptions.deadLetters(caller.organisation(), id, after);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End a subscription 取消订阅")
    void remove(@PathVariable("id") UUID id, @AuthenticationPrincipal Caller caller) {
        subscriptions.remove(caller.organisation(), id);
    }
}
