package org.chengxin.exchange;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.OrganisationKind;
import org.chengxin.account.office.Offices;
import org.chengxin.account.office.Offices.Office;
import org.chengxin.code.DivisionCode;
import org.chengxin.database.Reading;
import org.chengxin.database.RequestCache;
import org.chengxin.exchange.Outgoing.Change;
import org.chengxin.exchange.Receivers.Handed;
import org.chengxin.exchange.agreement.SharingAgreement;
import org.chengxin.exchange.agreement.SharingAgreements;
import org.chengxin.exchange.agreement.SharingProblem;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.ProblemException;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Registrations;
import org.chengxin.subject.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an organisation may receive. By law: a department of the city all of a type, a platform what is about its own merchants and
 * what follows a thing that it received before; of what is made out to one organisation, each its own. By agreement in force: what is about subjects registered in the agreed division.
 */
@Component
public class Entitlements {

    private final OutboundTypes types;
    private final Receivers receivers;
    private final SharingAgreements agreements;
    private final Subjects subjects;
    private final Registrations registrations;
    private final Offices offices;
    private final LegalClock clock;
    private final DivisionCode city;

    Entitlements(
            OutboundTypes types,
            Receivers receivers,
            SharingAgreements agreements,
            Subjects subjects,
            Registrations registrations,
            Offices offices,
            LegalClock clock,
            @Value("${chengxin.city}") String city) {
        this.types = types;
        this.receivers = receivers;
        this.agreements = agreements;
        this.subjects = subjects;
        this.registrations = registrations;
        this.offices = offices;
        this.clock = clock;
        this.city = DivisionCode.parse(city);
    }

    /** What it may receive today, by name of the type; types of which it may have nothing are left out. */
    @Reading
    public List<Right> rights(Organisation receiver) {
        return RequestCache.get(
                Entitlements.class, receiver.id(), () -> rights(receiver, agreements.of(receiver.id())));
    }

    private List<Right> rights(Organisation receiver, List<SharingAgreement> all) {
        boolean local = receiver.kind() != OrganisationKind.DEPARTMENT || isOfTheCity(receiver);
        return types.all().stream()
                .map(type -> new Right(
                        type.declaration(),
                        local && type.declaration().receivers().contains(receiver.kind()),
                        all.stream()
                                .filter(each -> each.isInForce(clock.today())
                                        && each.types().contains(type.name()))
                                .toList()))
                .filter(right -> right.byLaw() || !right.agreements().isEmpty())
                .toList();
    }

    /** Departments of the city and of what it lies in; one that tells no seat was set up here. */
    private boolean isOfTheCity(Organisation department) {
        return Optional.ofNullable(
                        offices.find(department.id()).map(Office::division).orElse(department.division()))
                .map(seat -> DivisionCode.tryParse(seat)
                        .filter(place -> place.overlaps(city))
                        .isPresent())
                .orElse(true);
    }

    /**
     * The names of the types that it may receive.
     *
     * @throws ProblemException if there are none; names the agreement that is over, if there was one
     */
    @Reading
    public List<String> require(Organisation receiver) {
        List<String> may =
                rights(receiver).stream().map(right -> right.type().name()).toList();
        if (may.isEmpty()) {
            List<SharingAgreement> all = agreements.of(receiver.id());
            throw all.isEmpty()
                    ? new ProblemException(ExchangeProblem.NO_RECEIVER, "organisation")
                    : new ProblemException(SharingProblem.OVER, all.get(0).number());
        }
        return may;
    }

    /** Returns which of these events the organisation may receive, in their order. */
    @Reading
    public List<Event> allowed(Organisation receiver, List<Event> among) {
        Map<String, Right> rights = rights(receiver).stream()
                .collect(Collectors.toMap(right -> right.type().name(), Function.identity()));
        List<Event> typed =
                among.stream().filter(event -> rights.containsKey(event.type())).toList();
        boolean limited = isLimited(receiver, rights.values());
        Set<UUID> had = had(
                receiver,
                typed.stream()
                        .filter(event -> limited || isAddressed(rights.get(event.type())))
                        .toList());
        Set<UUID> heldBack = limited ? heldBack(receiver, typed) : Set.of();
        Map<String, Set<SubjectId>> known = new HashMap<>();
        typed.stream()
                .collect(Collectors.groupingBy(Event::type, Collectors.mapping(Event::subject, Collectors.toSet())))
                .forEach((type, about) ->
                        known.put(type, about(receiver, Objects.requireNonNull(rights.get(type)), about)));
        return typed.stream()
                .filter(event -> !heldBack.contains(event.thing())
                        || event.change() == Change.WITHDRAWN && had.contains(event.thing()))
                .filter(event -> had.contains(event.thing())
                        || known.getOrDefault(event.type(), Set.of()).contains(event.subject()))
                .toList();
    }

    private static boolean isAddressed(@Nullable Right right) {
        return right != null && right.type().addressed();
    }

    /** Whether it has less than all of a type. */
    private static boolean isLimited(Organisation receiver, Collection<Right> rights) {
        return receiver.kind() == OrganisationKind.PLATFORM || rights.stream().anyMatch(right -> !right.byLaw());
    }

    /** Whether it may have all of the type. */
    @Reading
    public boolean hasAll(Organisation receiver, String type) {
        return right(receiver, type)
                .filter(right -> !isAddressed(right) && !isLimited(receiver, List.of(right)))
                .isPresent();
    }

    /** Returns about which of these subjects it may have data of the type. */
    @Reading
    public Set<SubjectId> about(Organisation receiver, String type, Set<SubjectId> among) {
        return right(receiver, type).map(right -> about(receiver, right, among)).orElse(Set.of());
    }

    private Optional<Right> right(Organisation receiver, String type) {
        return rights(receiver).stream()
                .filter(right -> right.type().name().equals(type))
                .findFirst();
    }

    private Set<SubjectId> about(Organisation receiver, Right right, Set<SubjectId> among) {
        if (isAddressed(right)) {
            return Set.of();
        }
        if (among.isEmpty() || !isLimited(receiver, List.of(right))) {
            return among;
        }
        Set<SubjectId> about = new HashSet<>();
        if (right.byLaw()) {
            about.addAll(registrations.merchants(receiver.id(), among));
        }
        if (!right.agreements().isEmpty()) {
            subjects.all(among).forEach((asked, subject) -> {
                if (right.agreements().stream().anyMatch(agreement -> agreement.covers(subject.seat()))) {
                    about.add(asked);
                }
            });
        }
        return about;
    }

    private Set<UUID> heldBack(Organisation receiver, List<Event> among) {
        Set<UUID> heldBack = new HashSet<>();
        byType(among.stream()).forEach((type, events) -> heldBack.addAll(type.heldBack(events, receiver.kind())));
        return heldBack;
    }

    private Set<UUID> had(Organisation receiver, List<Event> among) {
        Set<UUID> had = new HashSet<>();
        byType(among.stream()).forEach((type, events) -> {
            List<UUID> things = events.stream().map(Event::thing).toList();
            had.addAll(
                    type.declaration().addressed()
                            ? type.madeOutTo(receiver.id(), things)
                            : receivers.had(receiver.id(), things));
        });
        return had;
    }

    /** Records what the organisation received; a withdrawal hands nothing over. */
    @Transactional
    public void received(OrganisationId receiver, List<Event> events) {
        byType(events.stream().filter(event -> event.change() != Change.WITHDRAWN))
                .forEach((type, given) -> {
                    if (!type.declaration().addressed()) {
                        receivers.keep(
                                receiver,
                                given.stream().map(Entitlements::handed).toList());
                    }
                });
    }

    private static Handed handed(Event event) {
        return new Handed(event.thing(), Objects.requireNonNull(event.version()));
    }

    private Map<OutboundType, List<Event>> byType(Stream<Event> events) {
        return events.collect(
                Collectors.groupingBy(event -> types.find(event.type()).orElseThrow()));
    }
}
