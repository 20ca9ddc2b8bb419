package org.chengxin.adapter.outgoing;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chengxin.adapter.connection.AdapterSettings;
import org.chengxin.adapter.connection.AdapterSettings.Connection;
import org.chengxin.adapter.connection.Answer;
import org.chengxin.adapter.connection.Answer.Kind;
import org.chengxin.adapter.connection.Calls;
import org.chengxin.adapter.connection.PausePolicy;
import org.chengxin.adapter.connection.SystemStates;
import org.chengxin.adapter.contract.Contract;
import org.chengxin.adapter.contract.Mapping;
import org.chengxin.adapter.contract.OutsideSystem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Sends what waits for a system. A message may arrive twice, always with its thing and ordinal. */
@Component
public class Sending {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PAGE = 50;

    /** After so many failures in a row it is not the messages. */
    private static final int IN_A_ROW = 3;

    private static final int LONGEST_NUMBER = 100;

    private final DispatchStore store;
    private final SystemStates states;
    private final Calls calls;
    private final AdapterSettings settings;
    private final Clock clock;

    Sending(DispatchStore store, SystemStates states, Calls calls, AdapterSettings settings, Clock clock) {
        this.store = store;
        this.states = states;
        this.calls = calls;
        this.settings = settings;
        this.clock = clock;
    }

    /** Sends a page, or as much of it as goes before the end of the turn; returns whether there may be more to send at once. */
    public boolean send(OutsideSystem system, Connection to, Instant end) {
        List<Dispatch> due = store.due(system.name(), clock.instant(), PAGE);
        int failures = 0;
        for (Dispatch each : due) {
            if (!clock.instant().isBefore(end)) {
                return true;
            }
            Contract contract = system.contract(each.message()).orElse(null);
            if (contract == null) {
                keep(each, refusal("contract", each.message()));
                continue;
            }
            Answer answer = send(each, contract, to);
            failures = answer.kind() == Kind.FAILED ? failures + 1 : 0;
            if (answer.kind() == Kind.AWAY || failures == IN_A_ROW) {
                states.answered(
                        system.name(),
                        SystemStates.GOING,
                        new Answer(Kind.AWAY, answer.body(), answer.problem(), answer.detail()));
                return false;
            }
        }
        return due.size() == PAGE;
    }

    private Answer send(Dispatch each, Contract contract, Connection to) {
        Optional<String> content = each.withdrawn() ? Optional.empty() : store.content(each.id());
        Mapping.@Nullable Mapped mapped =
                content.map(text -> contract.mapping().out(JSON.readTree(text))).orElse(null);
        Mapping.Fault fault = mapped == null ? null : mapped.first();
        if (fault != null) {
            Answer unfit = refusal("field-" + fault.code(), fault.field());
            keep(each, unfit);
            return unfit;
        }
        Answer answer = checked(calls.post(to, "submissions", message(each, mapped)), each, contract, to);
        if (answer.isTaken()) {
            states.answered(each.system(), SystemStates.GOING, answer);
            Instant now = clock.instant();
            store.delivered(
                    each,
                    answer.body().path("number").asString(""),
                    page(answer, to),
                    mapped == null ? null : String.join("\n", contract.mapping().shown(mapped.content())),
                    now,
                    contract.mapping().isPublished() ? now.plus(settings.look()) : null);
        } else {
            keep(each, answer);
        }
        return answer;
    }

    private static ObjectNode message(Dispatch each, Mapping.@Nullable Mapped mapped) {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.put("message", each.message());
        message.put("id", each.thing().toString());
        message.put("ordinal", each.ordinal());
        message.put("action", mapped == null ? "withdraw" : each.there() == null ? "publish" : "correct");
        if (mapped != null) {
            message.set("fields", mapped.content());
        }
        return message;
    }

    /** An answer must give a number, and for what is published the page where it stands; what is not there needs no withdrawal. */
    private static Answer checked(Answer answer, Dispatch each, Contract contract, Connection to) {
        if (each.withdrawn() && answer.isAbsent()) {
            return new Answer(Kind.TAKEN, answer.body(), "", "");
        }
        if (!answer.isTaken()) {
            return answer;
        }
        String number = answer.body().path("number").asString("");
        boolean named = (each.withdrawn() || !number.isBlank())
                && number.length() <= LONGEST_NUMBER
                && number.chars().noneMatch(Character::isISOControl);
        boolean placed = each.withdrawn() || !contract.mapping().isPublished() || page(answer, to) != null;
        return named && placed ? answer : new Answer(Kind.FAILED, answer.body(), named ? "page" : "answer", "");
    }

    private static @Nullable URI page(Answer answer, Connection to) {
        return Calls.page(to, answer.body().path("page").asString("")).orElse(null);
    }

    private static Answer refusal(String problem, String detail) {
        return new Answer(Kind.REFUSED, JsonNodeFactory.instance.objectNode(), problem, detail);
    }

    /** While a system is away the message itself is not at fault: it goes again as soon as the system answers. */
    private void keep(Dispatch each, Answer answer) {
        Instant now = clock.instant();
        Dispatch.Trouble before = each.trouble();
        int attempts = before == null ? 0 : before.attempts();
        store.failed(
                each,
                GivingUpPolicy.after(answer, before == null ? null : before.since(), now),
                answer,
                now,
                answer.kind() == Kind.AWAY ? now : now.plus(PausePolicy.after(attempts)));
    }
}
