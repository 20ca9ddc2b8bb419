package org.chengxin.adapter.incoming;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.chengxin.adapter.connection.AdapterSettings.Connection;
import org.chengxin.adapter.connection.Answer;
import org.chengxin.adapter.connection.Answer.Kind;
import org.chengxin.adapter.connection.Calls;
import org.chengxin.adapter.connection.SystemStates;
import org.chengxin.adapter.contract.Contract;
import org.chengxin.adapter.contract.Contract.Direction;
import org.chengxin.adapter.contract.OutsideSystem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Fetches what a system hands out, page by page; the cursor moves in the transaction that keeps a page. */
@Component
public class Pulling {

    private static final int ASKED = 50;

    /** More than were asked for, since not every system counts as we do; beyond it is no page. */
    private static final int MOST = 200;

    private static final int LONGEST_CURSOR = 200;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_ITEM = 100_000;

    private final Arrivals store;
    private final SystemStates states;
    private final Calls calls;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Pulling(Arrivals store, SystemStates states, Calls calls, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.states = states;
        this.calls = calls;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Fetches a page of each message that is due; returns whether there is more. */
    public boolean pull(OutsideSystem system, Connection from) {
        boolean more = false;
        for (Contract contract : system.going(Direction.IN)) {
            if (!states.isDue(system.name(), contract.message())) {
                continue;
            }
            String cursor = states.cursor(system.name(), contract.message());
            Answer answer = checked(calls.post(from, "messages", question(contract.message(), cursor)), cursor);
            states.answered(system.name(), contract.message(), answer);
            more |= answer.isTaken() && keep(contract, answer.body());
        }
        return more;
    }

    private static ObjectNode question(String message, String cursor) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("message", message)
                .put("after", cursor)
                .put("limit", ASKED);
    }

    /** A page is a list of bounded length and a cursor that moves if there is more; anything else is no page. */
    private static Answer checked(Answer answer, String before) {
        if (!answer.isTaken()) {
            // no message of ours is at fault: the system is not as it should be
            return new Answer(Kind.AWAY, answer.body(), answer.problem(), answer.detail());
        }
        JsonNode items = answer.body().path("items");
        JsonNode next = answer.body().path("next");
        boolean page = items.isArray()
                && items.size() <= MOST
                && next.isString()
                && next.stringValue().length() <= LONGEST_CURSOR
                && next.stringValue().chars().noneMatch(Character::isISOControl)
                && !(isMore(answer.body()) && next.stringValue().equals(before));
        return page ? answer : new Answer(Kind.AWAY, answer.body(), "answer", "");
    }

    private static boolean isMore(JsonNode body) {
        return body.path("more").asBoolean(false);
    }

    private boolean keep(Contract contract, JsonNode body) {
        List<JsonNode> items = body.path("items").valueStream().toList();
        boolean renewable = contract.kind().equals("report");
        transaction.executeWithoutResult(status -> {
            for (JsonNode item : items) {
                String content = item.toString();
                byte[] digest = digest(content);
                store.keep(
                        contract.system(),
                        contract.message(),
                        number(item, digest),
                        content.length() <= LONGEST_ITEM ? content : "{}",
                        digest,
                        renewable,
                        clock.instant());
            }
            states.keepCursor(
                    contract.system(), contract.message(), body.path("next").stringValue());
        });
        return isMore(body);
    }

    /** One without a number, or with one that nobody could quote, is kept under its digest and refused when it is opened. */
    private static String number(JsonNode item, byte[] digest) {
        String number = item.path("number").asString("").strip();
        boolean good = !number.isEmpty()
                && number.length() <= LONGEST_NUMBER
                && number.chars().noneMatch(Character::isISOControl);
        return good ? number : UNNUMBERED + HexFormat.of().formatHex(digest, 0, 8);
    }

    /** Begins the number of what came without one. */
    static final String UNNUMBERED = "?";

    private static byte[] digest(String content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
