package org.chengxin.exchange;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.OrganisationKind;
import org.chengxin.database.Reading;
import org.chengxin.exchange.Outgoing.Change;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Registrations;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which events an organisation may receive: a platform those about its own merchants and about things it received before. */
@Component
public class Entitlements {

    private final OutboundTypes types;
    private final Subjects subjects;
    private final Registrations registrations;

    Entitlements(OutboundTypes types, Subjects subjects, Registrations registrations) {
        this.types = types;
        this.subjects = subjects;
        this.registrations = registrations;
    }

    /** The names of the types that it may receive at all. */
    public List<String> types(Organisation receiver) {
        return types.receivedBy(receiver.kind());
    }

    /** Returns which of these events the organisation may receive, in their order. */
    @Reading
    public List<Event> allowed(Organisation receiver, List<Event> among) {
        List<String> may = types(receiver);
        List<Event> typed =
                among.stream().filter(event -> may.contains(event.type())).toList();
        if (typed.isEmpty() || receiver.kind() != OrganisationKind.PLATFORM) {
            return typed;
        }
        Map<SubjectId, Subject> standing =
                subjects.all(typed.stream().map(Event::subject).distinct().toList());
        Set<SubjectId> merchants = registrations.merchants(receiver.id(), standing.keySet()).stream()
                .map(Subject::id)
                .collect(Collectors.toSet());
        Set<UUID> had = had(receiver, typed);
        return typed.stream()
                .filter(event -> had.contains(event.thing())
                        || standing.containsKey(event.subject())
                                && merchants.contains(
                                        standing.get(event.subject()).id()))
                .toList();
    }

    private Set<UUID> had(Organisation receiver, List<Event> among) {
        Set<UUID> had = new HashSet<>();
        byType(among)
                .forEach((type, events) -> had.addAll(type.had(
                        receiver.id(), events.stream().map(Event::thing).toList())));
        return had;
    }

    /** Records what the organisation received; a withdrawal hands nothing over. */
    @Transactional
    public void received(OrganisationId receiver, List<Event> events) {
        byType(events.stream()
                        .filter(event -> event.change() != Change.WITHDRAWN)
                        .toList())
                .forEach((type, given) -> type.received(receiver, given));
    }

    private Map<OutboundType, List<Event>> byType(List<Event> events) {
        return events.stream()
                .collect(Collectors.groupingBy(event -> types.find(event.type()).orElseThrow()));
    }
}
