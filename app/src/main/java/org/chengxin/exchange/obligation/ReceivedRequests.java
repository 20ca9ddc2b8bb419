package org.chengxin.exchange.obligation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.account.Caller;
import org.chengxin.exchange.obligation.RequestsPage.Line;
import org.chengxin.exchange.obligation.RequestsPage.Same;
import org.chengxin.matter.Matter;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.Digest;
import org.chengxin.matter.Matters.Due;
import org.chengxin.matter.Matters.Inbox;
import org.chengxin.matter.Matters.InboxQuery;
import org.chengxin.matter.Matters.State;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The requests for data that authorities sent to an organisation, each with the others that ask for the same. */
@Component
class ReceivedRequests {

    /** The kinds by which authorities ask a platform or firm for data. */
    static final List<String> KINDS = List.of("platform-assistance", "evidence-pull");

    /** The most requests of a kind that are looked through, answered ones included. */
    private static final int MOST = 1_000;

    private static final Set<String> ASKERS = Set.of("asking", "handler");

    private final Matters matters;
    private final Subjects subjects;

    ReceivedRequests(Matters matters, Subjects subjects) {
        this.matters = matters;
        this.subjects = subjects;
    }

    /**
     * A request.
     *
     * @param form what the letter says
     * @param about key of the merchant that it asks about; null for none
     */
    private record Request(
            Inbox.Line line,
            Map<String, Object> form,
            Matter.@Nullable Party asker,
            @Nullable String about) {

        String office() {
            return asker == null ? "" : asker.name();
        }

        @Nullable
        Object asking() {
            return asker == null ? null : asker.organisation();
        }

        String text(String field) {
            return Objects.toString(form.get(field), "");
        }

        boolean open() {
            return line.ended() == null;
        }
    }

    /** The open ones; those that wait for the organisation first, then by the day they are due. */
    List<Line> open(Caller caller) {
        List<Request> all =
                KINDS.stream().flatMap(kind -> requests(kind, caller).stream()).toList();
        Map<String, List<Request>> same = all.stream()
                .filter(each -> each.about() != null)
                .collect(Collectors.groupingBy(each -> Objects.requireNonNull(each.about())));
        Set<MatterId> waiting = waiting(caller);
        return all.stream()
                .filter(Request::open)
                .map(each -> line(each, waiting.contains(each.line().id()), same))
                .sorted(Comparator.comparing((Line each) -> !each.waits())
                        .thenComparing(each -> each.due().isEmpty())
                        .thenComparing(Line::due)
                        .thenComparing(Line::number))
                .toList();
    }

    /** How many requests wait for the caller's organisation. */
    int countWaiting(Caller caller) {
        return waiting(caller).size();
    }

    private Set<MatterId> waiting(Caller caller) {
        return KINDS.stream()
                .flatMap(kind -> lines(kind, true, State.OPEN, caller).stream())
                .map(Inbox.Line::id)
                .collect(Collectors.toSet());
    }

    private List<Inbox.Line> lines(String kind, boolean waiting, State state, Caller caller) {
        List<Inbox.Line> lines = new ArrayList<>();
        String after = null;
        do {
            Inbox page = matters.inbox(
                    new InboxQuery(kind, Due.ANY, false, waiting, null, null, null, state, null, after, Matters.PAGE),
                    caller);
            lines.addAll(page.lines());
            after = page.next();
        } while (after != null && lines.size() < MOST);
        return lines;
    }

    private List<Request> requests(String kind, Caller caller) {
        List<Inbox.Line> lines = lines(kind, false, State.ALL, caller);
        List<MatterId> ids = lines.stream().map(Inbox.Line::id).toList();
        Map<MatterId, Map<String, Object>> forms = matters.openings(ids, caller);
        Map<MatterId, Digest> digests = matters.digests(ids, caller);
        Map<SubjectId, SubjectId> joined = joined(forms);
        return lines.stream()
                .map(line -> {
                    Map<String, Object> form = forms.getOrDefault(line.id(), Map.of());
                    return new Request(line, form, asker(digests.get(line.id())), about(form, joined));
                })
                .toList();
    }

    private static Matter.@Nullable Party asker(@Nullable Digest digest) {
        return digest == null
                ? null
                : digest.parties().stream()
                        .filter(party -> ASKERS.contains(party.role()))
                        .findFirst()
                        .orElse(null);
    }

    private Map<SubjectId, SubjectId> joined(Map<MatterId, Map<String, Object>> forms) {
        Set<SubjectId> named = new HashSet<>();
        forms.values().forEach(form -> {
            SubjectId subject = subject(form);
            if (subject != null) {
                named.add(subject);
            }
        });
        return named.isEmpty() ? Map.of() : subjects.joined(named);
    }

    /** The merchant by its standing subject, or by its name where nobody linked it. */
    private static @Nullable String about(Map<String, Object> form, Map<SubjectId, SubjectId> joined) {
        SubjectId subject = subject(form);
        if (subject != null) {
            return joined.getOrDefault(subject, subject).toString();
        }
        String name = name(form).replaceAll("\\s", "");
        return name.isEmpty() ? null : name;
    }

    private static @Nullable SubjectId subject(Map<String, Object> form) {
        return form.get("about") instanceof Map<?, ?> party && party.get("subject") != null
                ? SubjectId.tryParse(String.valueOf(party.get("subject"))).orElse(null)
                : null;
    }

    private static String name(Map<String, Object> form) {
        return form.get("about") instanceof Map<?, ?> party ? Objects.toString(party.get("words"), "") : "";
    }

    private static Line line(Request request, boolean waits, Map<String, List<Request>> same) {
        Inbox.Line line = request.line();
        boolean drawn = request.form().containsKey("report");
        return new Line(
                line.id().toString(),
                line.number(),
                line.definition(),
                request.office(),
                request.text("contact"),
                drawn ? request.text("type") + " " + request.text("month") : request.text("cause"),
                drawn ? request.text("report") : request.text("scope"),
                name(request.form()),
                line.due() == null ? "" : line.due().toString(),
                line.overdue(),
                waits,
                request.about() == null ? List.of() : others(request, same.getOrDefault(request.about(), List.of())));
    }

    /** Of other offices; an office that asks twice asks for more. */
    private static List<Same> others(Request request, List<Request> same) {
        return same.stream()
                .filter(each -> !Objects.equals(each.asking(), request.asking()))
                .sorted(Comparator.comparing(each -> each.line().number()))
                .map(each -> new Same(each.line().id().toString(), each.line().number(), each.office(), !each.open()))
                .toList();
    }
}
