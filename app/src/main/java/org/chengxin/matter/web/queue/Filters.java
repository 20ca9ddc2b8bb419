package org.chengxin.matter.web.queue;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.field.ListQuery;
import org.chengxin.matter.Matters.Due;
import org.chengxin.matter.Matters.InboxQuery;
import org.chengxin.matter.Matters.InboxQuery.Charge;
import org.chengxin.matter.Matters.InboxQuery.Queue;
import org.chengxin.matter.Matters.State;
import org.chengxin.shared.DocumentNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Filters of an inbox: from its list to the query, and addresses of it. */
final class Filters {

    static final String PAGE = "/workbench/matters";
    static final String NOBODY = "nobody";
    static final String ALL = "all";

    private Filters() {}

    /** A number is searched whatever the filters by state, due date and {@code whose} say. */
    static InboxQuery query(ListQuery list) {
        String words = list.value("words");
        boolean one = words != null && DocumentNumber.typed(words).contains("〔");
        String whose = list.value("whose");
        return new InboxQuery(
                list.value("definition"),
                one ? Due.ANY : Due.valueOf(constant(list, "due")),
                !one && "mine".equals(whose),
                !one && "waiting".equals(whose),
                words,
                charge(list.value("handler")),
                list.value("place"),
                one ? State.ALL : State.valueOf(constant(list, "state")),
                queue(list.value("office")),
                null,
                ListQuery.SHOWN);
    }

    private static String constant(ListQuery list, String filter) {
        return list.required(filter).toUpperCase(Locale.ROOT);
    }

    private static @Nullable Queue queue(@Nullable String office) {
        if (office == null || office.isEmpty()) {
            return null;
        }
        return new Queue(office.equals(ALL) ? null : new OrganisationId(UUID.fromString(office)));
    }

    private static @Nullable Charge charge(@Nullable String handler) {
        if (handler == null) {
            return null;
        }
        return new Charge(handler.equals(NOBODY) ? null : UUID.fromString(handler));
    }

    /**
     * Address of the open matters of a kind with one person in charge, or unassigned ones if null.
     *
     * @param office blank for the own
     */
    static String address(String definition, @Nullable UUID handler, String due, String office) {
        return address(
                "definition",
                definition,
                "handler",
                handler == null ? NOBODY : handler.toString(),
                "due",
                due,
                "office",
                office);
    }

    /** Address of the open matters of an office, or its unassigned ones. */
    static String address(String office, String handler, String due) {
        return address("handler", handler, "due", due, "office", office);
    }

    /** Address of the open matters of an office of a kind, blank for all, by due date. */
    static String ofOffice(String office, String definition, String due) {
        return address("definition", definition, "due", due, "office", office);
    }

    /** Address of the archive: the closed matters of an office, or of all supervised ones. */
    static String archive(String office) {
        return address("state", "closed", "office", office);
    }

    /** Address of the matters with something new. */
    static String unread(String state) {
        return address("due", "unread", "state", state);
    }

    /** Address of all that the office takes part in, closed ones included. */
    static String everything() {
        return address("state", ALL);
    }

    /** Among all that the office takes part in; a blank value narrows nothing. */
    private static String address(String... namesAndValues) {
        Map<String, String> values = new LinkedHashMap<>(Map.of("whose", ALL));
        for (int index = 0; index < namesAndValues.length; index += 2) {
            if (!namesAndValues[index + 1].isEmpty()) {
                values.put(namesAndValues[index], namesAndValues[index + 1]);
            }
        }
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(PAGE);
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }
}
