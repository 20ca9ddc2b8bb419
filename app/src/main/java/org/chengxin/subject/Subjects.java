package org.chengxin.subject;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.account.Accounts;
import org.chengxin.code.SocialCreditCode;
import org.chengxin.database.Reading;
import org.chengxin.database.RequestCache;
import org.chengxin.evidence.SealId;
import org.chengxin.intake.Report;
import org.chengxin.intake.Reporter;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.AssertionPolicy.Mentioned;
import org.chengxin.subject.SubjectStore.Found;
import org.chengxin.subject.SubjectStore.Holder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All subjects: search by identifier, name or link, and joining of duplicates. */
@Component
@Transactional
public class Subjects {

    private static final int FOUND = 51;

    private final SubjectStore store;
    private final ShopStore shops;
    private final Assertions assertions;
    private final AssertionStore said;
    private final Accounts accounts;
    private final List<References> references;
    private final Clock clock;

    Subjects(
            SubjectStore store,
            ShopStore shops,
            Assertions assertions,
            AssertionStore said,
            Accounts accounts,
            List<References> references,
            Clock clock) {
        this.store = store;
        this.shops = shops;
        this.assertions = assertions;
        this.said = said;
        this.accounts = accounts;
        this.references = references;
        this.clock = clock;
    }

    /** Implemented by the modules that store facts about subjects. */
    public interface References {

        boolean refersTo(Collection<SubjectId> subjects);

        /** The name that a remaining fact gives one of these; its kind is {@code organisation} or {@code natural-person}. */
        default Optional<Called> called(Collection<SubjectId> subjects) {
            return Optional.empty();
        }
    }

    /**
     * A subject's name in a fact.
     *
     * @param source who reported the fact
     * @param official whether it is an authority's penalty or permit
     */
    public record Called(String kind, String name, String source, boolean official) {

        Mentioned mentioned() {
            Nature nature = Nature.of(kind);
            return new Mentioned(nature, nature == Nature.NATURAL_PERSON ? null : name, source, official);
        }
    }

    /**
     * The subjects behind identifiers, to store facts under; creates a subject for an unknown identifier, which is described
     * when its report arrives. An alias keeps its own facts, so that a join can be undone: readers use {@link #identities} or
     * {@link #seen}.
     *
     * @param seal of the report that refers to them
     */
    public Map<Identifier, SubjectId> refer(Collection<Identifier> identifiers, SealId seal) {
        Map<Identifier, SubjectId> referred = new HashMap<>();
        store.refer(identifiers, seal, clock).forEach((identifier, holder) -> referred.put(identifier, holder.raw()));
        return referred;
    }

    /** The party that a decision names; a natural person's name is not kept. */
    public record Mention(Identifier identifier, Called called) {}

    /**
     * The subjects behind identifiers, named by the decision if nobody has named them yet: a decision may know a firm before
     * its platform has reported it.
     */
    public Map<Identifier, SubjectId> named(List<Mention> mentions, SealId seal) {
        store.lock();
        Map<Identifier, Holder> holders =
                store.refer(mentions.stream().map(Mention::identifier).toList(), seal, clock);
        Map<SubjectId, Mentioned> mentioned = new LinkedHashMap<>();
        Map<Identifier, SubjectId> subjects = new HashMap<>();
        for (Mention mention : mentions) {
            Holder holder = Objects.requireNonNull(holders.get(mention.identifier()));
            mentioned.merge(
                    holder.raw(),
                    mention.called().mentioned(),
                    (first, next) -> next.official() && !first.official() ? next : first);
            subjects.put(mention.identifier(), holder.raw());
        }
        assertions.mention(mentioned, seal);
        return subjects;
    }

    /** Stores reports whose keys identify subjects. */
    List<SubjectId> describe(List<Assertions.Named> named) {
        return assertions.keep(named);
    }

    /** Stores the register's assertions about the holders of codes. */
    void register(List<Report> reports, List<Assertion> words) {
        store.lock();
        List<Identifier> codes = reports.stream()
                .map(report ->
                        Identifier.of(Objects.requireNonNull(report.data().socialCreditCode("code"))))
                .toList();
        Map<Identifier, Holder> holders = store.refer(codes, reports.get(0).seal(), clock);
        List<Assertions.Said> all = new ArrayList<>();
        for (int index = 0; index < reports.size(); index++) {
            Holder holder = Objects.requireNonNull(holders.get(codes.get(index)));
            all.add(new Assertions.Said(reports.get(index), holder.raw(), words.get(index)));
        }
        assertions.keepSaid(all);
    }

    /** Stores an organisation's assertion about itself, under its registered code. */
    SubjectId describeReporter(Report report, Assertion word) {
        store.lock();
        Reporter reporter = report.reporter();
        SubjectId own = reporter.subject();
        store.ensure(own, report.seal(), clock.instant());
        SubjectId itself = own;
        Optional<SocialCreditCode> code = Optional.ofNullable(reporter.code()).flatMap(SocialCreditCode::tryRegistered);
        if (code.isPresent()) {
            Identifier identifier = Identifier.of(code.get());
            Holder holder = Objects.requireNonNull(
                    store.refer(List.of(identifier), report.seal(), clock).get(identifier));
            itself = holder.raw();
            // A join that a report made earlier stays until two persons decide.
            if (!holder.standing().equals(own)
                    && own.equals(store.standing(Stream.of(own), List.of()).get(own))) {
                store.join(Map.of(own, holder.standing()), "registration", clock.instant());
            }
        }
        assertions.keepSaid(List.of(new Assertions.Said(report, itself, word)));
        return itself;
    }

    /** Recomputes the descriptions of these after their joins changed. */
    public void describeAnew(Collection<SubjectId> changed) {
        assertions.describe(changed);
        store.regrouped(Set.copyOf(changed));
    }

    /** Deletes a report's assertion and recomputes its subject's description. */
    Optional<SubjectId> forget(FactId fact) {
        Optional<SubjectId> subject = said.forget(fact);
        subject.ifPresent(of -> {
            store.lock();
            assertions.describe(store.identities(List.of(of)));
        });
        return subject;
    }

    /** Locks identities until the caller's transaction ends. */
    public void hold() {
        store.lock();
    }

    /**
     * Deletes what nothing supports after an erasure: subjects that no fact refers to, and names that no fact gives.
     * Identifiers stay as long as any fact refers to the subject.
     */
    public void release(Collection<SubjectId> touched) {
        if (touched.isEmpty()) {
            return;
        }
        store.lock();
        store.lockIdentifiers();
        for (SubjectId subject : Set.copyOf(touched)) {
            List<SubjectId> all = List.copyOf(store.identities(List.of(subject)));
            if (all.isEmpty()) {
                continue;
            }
            assertions.replaceMention(
                    all,
                    references.stream()
                            .flatMap(module -> module.called(all).stream())
                            .findFirst()
                            .map(Called::mentioned)
                            .orElse(null));
            if (!said.anyOf(all) && !isReferredTo(all)) {
                if (isOrganisation(all)) {
                    store.deleteIdentifiers(all);
                } else {
                    store.delete(all);
                }
            }
        }
    }

    private boolean isReferredTo(List<SubjectId> all) {
        return shops.refersTo(all.stream().map(SubjectId::value).toList())
                || references.stream().anyMatch(module -> module.refersTo(all));
    }

    private boolean isOrganisation(List<SubjectId> all) {
        return accounts.organisations().stream().anyMatch(each -> all.contains(each.subject()));
    }

    /** Whether a subject has this code. */
    @Reading
    boolean isHeld(SocialCreditCode code) {
        return !store.resolve(Set.of(Identifier.of(code))).isEmpty();
    }

    @Reading
    public Optional<Subject> find(SubjectId id) {
        return found(id).map(Found::subject);
    }

    /** The standing subjects of these ids; unknown ones are left out. */
    @Reading
    public Map<SubjectId, Subject> all(Collection<SubjectId> ids) {
        return store.all(ids);
    }

    /** All ids under which facts of this subject are stored. */
    @Reading
    public List<SubjectId> identities(SubjectId id) {
        return found(id).map(Found::identities).orElse(List.of());
    }

    private Optional<Found> found(SubjectId id) {
        return RequestCache.get(Subjects.class, id, () -> store.find(id));
    }

    /** All ids under which facts of these are stored. */
    @Reading
    public Set<SubjectId> identities(Collection<SubjectId> of) {
        return store.identities(of);
    }

    /** Maps facts to canonical subjects; a fact without a subject is unchanged. */
    @Reading
    public <T> List<T> canonical(
            List<T> facts, Function<T, @Nullable SubjectId> subject, BiFunction<T, SubjectId, T> with) {
        Map<SubjectId, SubjectId> joined = store.joined(
                facts.stream().map(subject).filter(Objects::nonNull).collect(Collectors.toSet()));
        return facts.stream()
                .map(fact -> {
                    SubjectId standing = joined.get(subject.apply(fact));
                    return standing == null ? fact : with.apply(fact, standing);
                })
                .toList();
    }

    /** The canonical subject of each joined one. */
    @Reading
    public Map<SubjectId, SubjectId> joined() {
        return store.joined();
    }

    /** The canonical subject of each joined one among these. */
    @Reading
    public Map<SubjectId, SubjectId> joined(Collection<SubjectId> of) {
        return store.joined(of);
    }

    /** Event: the canonical subjects of these changed; published in the changing transaction. */
    public record Regrouped(Set<SubjectId> subjects) {}

    /** The subjects of these reports of merchants and licences. */
    @Reading
    public Set<SubjectId> subjectsOf(Collection<FactId> reports) {
        return store.subjects(reports);
    }

    /**
     * Public search by company name, code, shop name or shop link.
     *
     * @return at most 51 published subjects, best first: 50 to show, and one to tell that there are more
     */
    @Reading
    public List<Subject> search(String words) {
        // A department may have reported a code with a wrong check digit; an unknown code may still be a name.
        Optional<SocialCreditCode> code = SocialCreditCode.tryRegistered(words);
        if (code.isPresent()) {
            Identifier identifier = Identifier.of(code.get());
            Optional<SubjectId> holder =
                    Optional.ofNullable(store.resolve(List.of(identifier)).get(identifier));
            if (holder.isPresent() || code.get().isRegular()) {
                return holder.flatMap(this::find).stream()
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
        Map<SubjectId, Subject> merchants = store.all(behind);
        for (SubjectId merchant : behind) {
            Optional.ofNullable(merchants.get(merchant))
                    .filter(subject -> subject.nature().published())
                    .ifPresent(subject -> found.putIfAbsent(subject.id(), subject));
        }
        return found.values().stream().limit(FOUND).toList();
    }

    /**
     * A shop of a natural person exempt from registration 免予登记, whose identity is not published.
     *
     * @param exemption the word of the case, whose legal sentence the platform's page must declare
     */
    public record ExemptShop(String name, String platform, String exemption, boolean linked) {}

    /**
     * Public search of shops without a published subject: returns only the declaration, by link or by the shop's full name
     * (电子商务法 art. 10; 网络交易监督管理办法 art. 12).
     */
    @Reading
    public List<ExemptShop> exempt(String words) {
        String name = Naming.plain(words);
        return shops.exempt(Naming.linkKey(words), Naming.grams(words), FOUND).stream()
                .filter(shop -> shop.linked() || Naming.plain(shop.name()).equals(name))
                .toList();
    }

    @Reading
    public List<Shop> shops(SubjectId subject) {
        return shops.of(ids(subject));
    }

    @Reading
    public List<Licence> licences(SubjectId subject) {
        return shops.licences(ids(subject));
    }

    /** Whether these subjects' licences are valid on that day: {@code active} or {@code ended}; absent if none is known. */
    @Reading
    public Map<SubjectId, String> licenceStates(Collection<SubjectId> of, java.time.LocalDate day) {
        return RequestCache.get(
                Subjects.class, List.of("licences", Set.copyOf(of), day), () -> shops.licenceStates(of, day));
    }

    /** The licences that decide {@link #licenceStates}. */
    @Reading
    public void licencesOf(Collection<SubjectId> of, BiConsumer<SubjectId, FactId> visitor) {
        shops.licencesOf(of, visitor);
    }

    /** The number of subjects in each part. */
    @Reading
    public Map<Part, Long> counts() {
        return store.counts();
    }

    @Reading
    public long count() {
        return store.count();
    }

    @Reading
    public long countShops() {
        return shops.count();
    }

    private List<UUID> ids(SubjectId subject) {
        return identities(subject).stream().map(SubjectId::value).toList();
    }
}
