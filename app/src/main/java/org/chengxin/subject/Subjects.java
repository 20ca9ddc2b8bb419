package org.chengxin.subject;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.chengxin.account.Accounts;
import org.chengxin.evidence.SealId;
import org.chengxin.shared.SocialCreditCode;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All subjects: found by any identifier, name or link, and joined where two are one. */
@Component
@Transactional
public class Subjects {

    private static final int FOUND = 51;

    private final SubjectStore store;
    private final ShopStore shops;
    private final Accounts accounts;
    private final List<References> references;
    private final Clock clock;

    Subjects(SubjectStore store, ShopStore shops, Accounts accounts, List<References> references, Clock clock) {
        this.store = store;
        this.shops = shops;
        this.accounts = accounts;
        this.references = references;
        this.clock = clock;
    }

    /** Implemented by the modules that store facts about subjects. */
    public interface References {

        boolean refersTo(Collection<SubjectId> subjects);

        /** What a fact that is left calls one of these: a name, {@code organisation} or {@code natural-person}. */
        default Optional<Called> called(Collection<SubjectId> subjects) {
            return Optional.empty();
        }
    }

    /** A name that a fact gives a subject. */
    public record Called(String kind, String name) {}

    /**
     * The subjects behind identifiers; one that nobody has reported yet gets its subject now, so that what refers to it
     * can be stored, and is described when its report arrives.
     *
     * @param seal of the report that refers to them
     */
    public Map<Identifier, SubjectId> refer(Collection<Identifier> identifiers, SealId seal) {
        if (identifiers.isEmpty()) {
            return Map.of();
        }
        Map<Identifier, SubjectId> known = store.resolve(identifiers);
        if (known.size() == Set.copyOf(identifiers).size()) {
            return known;
        }
        store.lock();
        known = store.resolve(identifiers);
        Map<Identifier, SubjectId> missing = new LinkedHashMap<>();
        for (Identifier identifier : new TreeSet<>(identifiers)) {
            if (!known.containsKey(identifier)) {
                missing.put(identifier, SubjectId.next(clock));
            }
        }
        store.refer(missing, seal, clock.instant());
        return store.resolve(identifiers);
    }

    /**
     * A decision's word on whom it is about.
     *
     * @param kind {@code organisation}, {@code individual-business} or {@code natural-person}, whose name is not kept
     */
    public record Mention(Identifier identifier, String kind, String name) {}

    /**
     * The subjects behind identifiers, given a name if nobody has named them yet: a decision may know a firm before its
     * platform has reported it.
     */
    public Map<Identifier, SubjectId> named(List<Mention> mentions, SealId seal) {
        store.lock();
        Map<Identifier, SubjectId> subjects =
                refer(mentions.stream().map(Mention::identifier).toList(), seal);
        store.name(mentions, subjects);
        return subjects;
    }

    /** A subject to be described, by identifiers of which the last is the strongest. */
    record Named(List<Identifier> identifiers, Description description) {}

    /** Describes the subjects that reports are about, joining those that their identifiers named apart so far. */
    List<SubjectId> describe(List<Named> named) {
        store.lock();
        List<Identifier> all = new ArrayList<>();
        named.forEach(each -> all.addAll(each.identifiers()));
        Map<Identifier, SubjectId> known =
                refer(all, named.get(0).description().report().seal());
        Map<SubjectId, SubjectId> joined = new LinkedHashMap<>();
        List<SubjectId> subjects = new ArrayList<>();
        for (Named each : named) {
            // The last identifier is the strongest (the social credit code): the others are joined to its subject.
            Identifier strongest = each.identifiers().get(each.identifiers().size() - 1);
            SubjectId subject = standing(known.get(strongest), joined);
            for (Identifier identifier : each.identifiers()) {
                SubjectId other = standing(known.get(identifier), joined);
                if (!other.equals(subject)) {
                    joined.put(other, subject);
                }
            }
            subjects.add(subject);
        }
        store.join(joined);
        store.describe(subjects, named.stream().map(Named::description).toList());
        return subjects;
    }

    /** Whom an earlier report of the batch may have joined it to; each is joined once and to another, so this ends. */
    private static SubjectId standing(@Nullable SubjectId known, Map<SubjectId, SubjectId> joined) {
        SubjectId subject = Objects.requireNonNull(known);
        for (SubjectId next = joined.get(subject); next != null; next = joined.get(subject)) {
            subject = next;
        }
        return subject;
    }

    /** Describes a subject whose id is given, the reporting organisation's own. */
    SubjectId describeReporter(Description description) {
        store.lock();
        SubjectId own = description.report().reporter().subject();
        store.ensure(own, description.report().seal(), clock.instant());
        SocialCreditCode code = description.code();
        SubjectId subject = store.find(own).map(Subject::id).orElse(own);
        if (code != null) {
            Identifier identifier = Identifier.of(code);
            SubjectId named = Objects.requireNonNull(
                    refer(List.of(identifier), description.report().seal()).get(identifier));
            if (!named.equals(subject)) {
                store.join(Map.of(subject, named));
                subject = named;
            }
        }
        store.describe(List.of(subject), List.of(description));
        return subject;
    }

    /** Lets nobody else say who is who until the caller's transaction ends. */
    public void hold() {
        store.lock();
    }

    /**
     * What an erased fact was about: nobody is kept whom no fact is about any more, and nobody keeps a name that no fact
     * gives. Identifiers stay as long as facts name the subject by any of them.
     */
    public void release(Collection<SubjectId> touched) {
        if (touched.isEmpty()) {
            return;
        }
        store.lock();
        store.lockIdentifiers();
        for (SubjectId subject : Set.copyOf(touched)) {
            List<SubjectId> identities = store.identities(subject);
            if (!identities.isEmpty() && store.descriptions(identities).isEmpty()) {
                store.clear(identities);
                if (isReferredTo(identities)) {
                    callAnew(identities);
                } else if (isOrganisation(identities)) {
                    store.deleteIdentifiers(identities);
                } else {
                    store.delete(identities);
                }
            }
        }
    }

    private boolean isReferredTo(List<SubjectId> identities) {
        return shops.refersTo(identities.stream().map(SubjectId::value).toList())
                || references.stream().anyMatch(module -> module.refersTo(identities));
    }

    private boolean isOrganisation(List<SubjectId> identities) {
        return accounts.organisations().stream().anyMatch(each -> identities.contains(each.subject()));
    }

    private void callAnew(List<SubjectId> identities) {
        List<Identifier> identifiers =
                store.identifiers(identities).stream().sorted().toList();
        references.stream()
                .flatMap(module -> module.called(identities).stream())
                .findFirst()
                .filter(called -> !identifiers.isEmpty())
                .ifPresent(called -> {
                    Identifier named = identifiers.get(identifiers.size() - 1);
                    store.name(
                            List.of(new Mention(named, called.kind(), called.name())),
                            Map.of(named, identities.get(0)));
                });
    }

    @Transactional(readOnly = true)
    public Optional<Subject> find(SubjectId id) {
        return store.find(id);
    }

    /** All ids under which facts of this subject were stored. */
    @Transactional(readOnly = true)
    public List<SubjectId> identities(SubjectId id) {
        return store.identities(id);
    }

    /** Which subject each joined one was found to be. */
    @Transactional(readOnly = true)
    public Map<SubjectId, SubjectId> joined() {
        return store.joined();
    }

    /**
     * What the public finds by a company name, a code, a shop name or a shop link.
     *
     * @return at most 51 published subjects, best first: 50 to show, and one more that tells there are more
     */
    @Transactional(readOnly = true)
    public List<Subject> search(String words) {
        // A department may have reported a code whose check fails; what nobody reported may still be a name.
        Optional<SocialCreditCode> code = SocialCreditCode.tryRegistered(words);
        if (code.isPresent()) {
            Identifier identifier = Identifier.of(code.get());
            Optional<SubjectId> holder =
                    Optional.ofNullable(store.resolve(List.of(identifier)).get(identifier));
            if (holder.isPresent() || code.get().isRegular()) {
                return holder.flatMap(store::find).stream()
                        .filter(subject -> subject.nature().published())
                        .toList();
            }
        }
        Map<SubjectId, Subject> found = new LinkedHashMap<>();
        List<SubjectId> behind = new ArrayList<>(shops.behindLink(Naming.linkKey(words)));
        List<String> grams = Naming.grams(words);
        if (!grams.isEmpty()) {
            store.byGrams(grams, FOUND).forEach(subject -> found.put(subject.id(), subject));
            behind.addAll(shops.behindName(grams, FOUND));
        }
        for (SubjectId merchant : behind) {
            store.find(merchant)
                    .filter(subject -> subject.nature().published())
                    .ifPresent(subject -> found.putIfAbsent(subject.id(), subject));
        }
        return found.values().stream().limit(FOUND).toList();
    }

    @Transactional(readOnly = true)
    public List<Shop> shops(SubjectId subject) {
        return shops.of(ids(subject));
    }

    @Transactional(readOnly = true)
    public List<Licence> licences(SubjectId subject) {
        return shops.licences(ids(subject));
    }

    /** Whether these subjects' licences stand on that day: {@code active} or {@code ended}; absent where none is known. */
    @Transactional(readOnly = true)
    public Map<SubjectId, String> licenceStates(Collection<SubjectId> of, java.time.LocalDate day) {
        return shops.licenceStates(of, day);
    }

    /** How many subjects play each part. */
    @Transactional(readOnly = true)
    public Map<Part, Long> counts() {
        return store.counts();
    }

    @Transactional(readOnly = true)
    public long countShops() {
        return shops.count();
    }

    private List<UUID> ids(SubjectId subject) {
        return store.identities(subject).stream().map(SubjectId::value).toList();
    }
}
