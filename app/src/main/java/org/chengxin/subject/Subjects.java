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
import org.chengxin.subject.SubjectStore.Holder;
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

        /** What a fact that is left calls one of these: a name, {@code organisation} or {@code natural-person}. */
        default Optional<Called> called(Collection<SubjectId> subjects) {
            return Optional.empty();
        }
    }

    /**
     * A name that a fact gives a subject.
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
     * The subjects that identifiers belong to, to store facts under; one that nobody has reported yet gets its subject now,
     * and is described when its report arrives. Who is seen as another keeps facts of its own, so that a join can be taken
     * back: readers ask {@link #identities} or {@link #seen}.
     *
     * @param seal of the report that refers to them
     */
    public Map<Identifier, SubjectId> refer(Collection<Identifier> identifiers, SealId seal) {
        Map<Identifier, SubjectId> referred = new HashMap<>();
        store.refer(identifiers, seal, clock).forEach((identifier, holder) -> referred.put(identifier, holder.raw()));
        return referred;
    }

    /** A decision's word on whom it is about; a natural person's name is not kept. */
    public record Mention(Identifier identifier, Called called) {}

    /**
     * The subjects that identifiers belong to, given a name if nobody has named them yet: a decision may know a firm before its
     * platform has reported it.
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
        assertions.mention(mentioned);
        return subjects;
    }

    /** Keeps what reports say of those whom their keys mean. */
    List<SubjectId> describe(List<Assertions.Named> named) {
        return assertions.keep(named);
    }

    /** Keeps what the register says of the holders of codes. */
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

    /** Keeps what an organisation says of itself, as the holder of the code that it has registered. */
    void describeReporter(Report report, Assertion word) {
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
            // One that a report joined to somebody else before stays so until two persons decide.
            if (!holder.standing().equals(own)
                    && own.equals(store.standing(Stream.of(own), List.of()).get(own))) {
                store.join(Map.of(own, holder.standing()), "registration", clock.instant());
            }
        }
        assertions.keepSaid(List.of(new Assertions.Said(report, itself, word)));
    }

    /** Describes these by what is said of them now: who stands for whom has changed. */
    public void describeAnew(Collection<SubjectId> changed) {
        assertions.describe(changed);
        store.regrouped(Set.copyOf(changed));
    }

    /** Describes anew those of whom a report said something that is taken back. */
    Optional<SubjectId> forget(FactId fact) {
        Optional<SubjectId> subject = said.forget(fact);
        subject.ifPresent(of -> {
            store.lock();
            assertions.describe(store.identities(of));
        });
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
            List<SubjectId> all = store.identities(subject);
            if (all.isEmpty()) {
                continue;
            }
            assertions.mentionAnew(
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

    /** Whether anybody has this code. */
    @Reading
    boolean isHeld(SocialCreditCode code) {
        return !store.resolve(Set.of(Identifier.of(code))).isEmpty();
    }

    @Reading
    public Optional<Subject> find(SubjectId id) {
        return RequestCache.get(Subjects.class, id, () -> store.find(id));
    }

    /** All ids under which facts of this subject were stored. */
    @Reading
    public List<SubjectId> identities(SubjectId id) {
        return RequestCache.get(Subjects.class, List.of("identities", id), () -> store.identities(id));
    }

    /** All ids under which facts of any of these were stored. */
    @Reading
    public Set<SubjectId> identities(Collection<SubjectId> of) {
        return store.identities(of);
    }

    /** Facts with the subjects as which theirs are seen now; one that names none stays as it is. */
    @Reading
    public <T> List<T> seen(List<T> facts, Function<T, @Nullable SubjectId> subject, BiFunction<T, SubjectId, T> with) {
        Map<SubjectId, SubjectId> joined = store.joined(
                facts.stream().map(subject).filter(Objects::nonNull).collect(Collectors.toSet()));
        return facts.stream()
                .map(fact -> {
                    SubjectId standing = joined.get(subject.apply(fact));
                    return standing == null ? fact : with.apply(fact, standing);
                })
                .toList();
    }

    /** Which subject each joined one was found to be. */
    @Reading
    public Map<SubjectId, SubjectId> joined() {
        return store.joined();
    }

    /** Which subject each of these was found to be, as far as they are joined to another. */
    @Reading
    public Map<SubjectId, SubjectId> joined(Collection<SubjectId> of) {
        return store.joined(of);
    }

    /** Who stands for whom has changed among these; told in the transaction that changes it. */
    public record Regrouped(Set<SubjectId> subjects) {}

    /** Whom these reports of merchants and licences are about. */
    @Reading
    public Set<SubjectId> subjectsOf(Collection<FactId> reports) {
        return store.subjects(reports);
    }

    /**
     * What the public finds by a company name, a code, a shop name or a shop link.
     *
     * @return at most 51 published subjects, best first: 50 to show, and one more that tells there are more
     */
    @Reading
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

    /**
     * A shop of a natural person who is exempt from registration 免予登记; who that is stays unsaid.
     *
     * @param exemption the word of the case, of which the law has the platform's page declare the sentence
     */
    public record ExemptShop(String name, String platform, String exemption, boolean linked) {}

    /**
     * What the public learns of shops without a published subject: the declaration, for whoever knows the link or the whole
     * name of the shop (电子商务法 art. 10; 网络交易监督管理办法 art. 12).
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

    /** Whether these subjects' licences stand on that day: {@code active} or {@code ended}; absent where none is known. */
    @Reading
    public Map<SubjectId, String> licenceStates(Collection<SubjectId> of, java.time.LocalDate day) {
        return shops.licenceStates(of, day);
    }

    /** The licences by which {@link #licenceStates} decides. */
    @Reading
    public void licencesOf(Collection<SubjectId> of, BiConsumer<SubjectId, FactId> visitor) {
        shops.licencesOf(of, visitor);
    }

    /** How many subjects play each part. */
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
