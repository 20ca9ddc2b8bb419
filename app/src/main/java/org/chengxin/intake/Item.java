package org.chengxin.intake;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chengxin.shared.FactId;
import org.chengxin.shared.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** One item of a request: its content as sent, and its outcome so far. A withdrawal replaces a version by nothing. */
final class Item {

    final String type;
    final String key;
    final ReportContent data;
    final byte[] canonical;
    final byte[] content;
    final @Nullable FactId replaces;
    final boolean withdraws;
    final @Nullable String ground;
    final @Nullable String reason;
    private @Nullable Outcome outcome;

    Item(
            String type,
            String key,
            ReportContent data,
            byte[] canonical,
            byte[] content,
            @Nullable FactId replaces,
            boolean withdraws,
            @Nullable String ground,
            @Nullable String reason) {
        this.type = type;
        this.key = key;
        this.data = data;
        this.canonical = canonical;
        this.content = content;
        this.replaces = replaces;
        this.withdraws = withdraws;
        this.ground = ground;
        this.reason = reason;
    }

    /** What is no item at all; of type and key nothing is known. */
    static Item refused(String code, String pointer) {
        return refused("", "", new Outcome.Rejected(code, pointer));
    }

    /** As far as it is needed to refuse it: what it holds goes at once, not with its batch. */
    static Item refused(String type, String key, Outcome.Rejected why) {
        JsonNode none = JsonNodeFactory.instance.objectNode();
        Item item = new Item(
                type, key, ReportContent.of(none, Money.CNY), new byte[0], new byte[0], null, false, null, null);
        item.decide(why);
        return item;
    }

    /** Ids of the reports of these types that were created. */
    static List<FactId> created(List<Item> items, Set<String> types) {
        return items.stream()
                .filter(item -> types.contains(item.type))
                .flatMap(item -> item.outcome instanceof Outcome.Created created
                        ? Stream.of(created.id())
                        : Stream.<FactId>empty())
                .toList();
    }

    void decide(Outcome outcome) {
        this.outcome = outcome;
    }

    @Nullable
    Outcome outcome() {
        return outcome;
    }
}
