package org.chengxin.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationKind;
import org.chengxin.database.Reading;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Registrations;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.springframework.stereotype.Component;

/** Which events an organisation may have: a platform those about its own merchants, and what follows things it had before. */
@Component
public class Receiving {

    private final OutboundTypes types;
    private final Events events;
    private final Subjects subjects;
    private final Registrations registrations;

    Receiving(OutboundTypes types, Events events, Subjects subjects, Registrations registrations) {
        this.types = types;
        this.events = events;
        this.subjects = subjects;
        this.registrations = registrations;
    }

    /** The names of the types that it may receive at all. */
    public List<String> types(Organisation receiver) {
        return types.receivedBy(receiver.kind());
    }

    /** Those of these events that it may have, in their order. */
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
        Collection<Event> had = events.hadBefore(receiver.id(), typed);
        return typed.stream()
                .filter(event -> had.contains(event)
                        || standing.containsKey(event.subject())
                                && merchants.contains(
                                        standing.get(event.subject()).id()))
                .toList();
    }
}
