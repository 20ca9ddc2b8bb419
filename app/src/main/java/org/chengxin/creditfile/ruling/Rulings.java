package org.chengxin.creditfile.ruling;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.account.Accounts;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.identity.Identities;
import org.chengxin.code.SocialCreditCode;
import org.chengxin.creditfile.authority.Authorities;
import org.chengxin.creditfile.ruling.Ruling.Effect;
import org.chengxin.creditfile.ruling.RulingStore.Meant;
import org.chengxin.evaluation.MerchantsDue;
import org.chengxin.evidence.FactOwner;
import org.chengxin.evidence.Proofs;
import org.chengxin.evidence.SealId;
import org.chengxin.matter.OutcomeOwner;
import org.chengxin.matter.OutcomeOwner.Intended;
import org.chengxin.matter.OutcomeRecorded;
import org.chengxin.matter.OutcomeRecorded.Concerned;
import org.chengxin.matter.OutcomeRecorded.Organisations;
import org.chengxin.matter.PartyDirectory;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.People;
import org.chengxin.subject.Subjects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 异议、修复: takes what decisions do to records, and tells it. */
@Component
public class Rulings implements FactOwner, PartyDirectory.Records {

    private static final Logger LOG = LoggerFactory.getLogger(Rulings.class);

    private static final Pattern CHOICE = Pattern.compile("（([0-9a-f-]{36})）$");

    /** Of a repair: no national window shows its record. A record shown there is repaired there, under a number (国办发〔2025〕22号). */
    private static final String SHOWN_NOWHERE = "none";

    private static final int PAGE = 500;

    private final RulingStore store;
    private final Subjects subjects;
    private final Proofs proofs;
    private final Accounts accounts;
    private final Authorities authorities;
    private final Identities identities;
    private final People people;
    private final ApplicationEventPublisher events;

    Rulings(
            RulingStore store,
            Subjects subjects,
            Proofs proofs,
            Accounts accounts,
            Authorities authorities,
            Identities identities,
            People people,
            ApplicationEventPublisher events) {
        this.store = store;
        this.subjects = subjects;
        this.proofs = proofs;
        this.accounts = accounts;
        this.authorities = authorities;
        this.identities = identities;
        this.people = people;
        this.events = events;
    }

    @Bean
    static OutcomeOwner recordDisputed(Rulings rulings) {
        return owner(rulings, Effect.DISPUTED);
    }

    @Bean
    static OutcomeOwner recordUndisputed(Rulings rulings) {
        return owner(rulings, Effect.UNDISPUTED);
    }

    @Bean
    static OutcomeOwner recordCorrected(Rulings rulings) {
        return owner(rulings, Effect.CORRECTED);
    }

    @Bean
    static OutcomeOwner recordEnded(Rulings rulings) {
        return owner(rulings, Effect.ENDED);
    }

    @Bean
    static OutcomeOwner recordSuspended(Rulings rulings) {
        return owner(rulings, Effect.SUSPENDED);
    }

    @Bean
    static OutcomeOwner recordReleased(Rulings rulings) {
        return owner(rulings, Effect.RELEASED);
    }

    /** 转办: only a record of an authority that is no office here is handed over; one of an office here goes to that office. */
    @Bean
    static OutcomeOwner recordReferred(Rulings rulings) {
        return OutcomeOwner.of("record-referred", Set.of("record"), rulings::requireElsewhere, referred -> {});
    }

    /** Compares all with the facts that left them: a row that no sealed act or report left decides nothing from then on. */
    public void compare() {
        UUID after = new UUID(0, 0);
        for (List<UUID> page = store.page(after, PAGE); !page.isEmpty(); page = store.page(after, PAGE)) {
            after = page.get(page.size() - 1);
            Set<UUID> sealed = proofs
                    .kept(page.stream()
                            .flatMap(id -> FactId.tryParse(id.toString()).stream())
                            .toList())
                    .keySet()
                    .stream()
                    .map(FactId::value)
                    .collect(Collectors.toUnmodifiableSet());
            List<UUID> unsealed =
                    page.stream().filter(id -> !sealed.contains(id)).toList();
            if (!unsealed.isEmpty()) {
                LOG.warn("{} rulings are no sealed act's, such as {}", unsealed.size(), unsealed.get(0));
            }
            store.mark(page, unsealed);
        }
    }

    /** Whether the last comparison found any that is no sealed act's. */
    public boolean differ() {
        return store.hasUnsealed();
    }

    private static OutcomeOwner owner(Rulings rulings, Effect effect) {
        return OutcomeOwner.of(
                effect.word(),
                Set.of("record", "text", "basis"),
                outcome -> rulings.require(effect, outcome),
                outcome -> rulings.take(effect, outcome));
    }

    /** "谁认定、谁修复": a record is corrected or ended on the word of the authority that decided it, or of an office above it. */
    public void require(Effect effect, Intended outcome) {
        if (!effect.changes()) {
            return;
        }
        Meant meant = meant(outcome.about(), outcome.values())
                .orElseThrow(() -> new ProblemException(RulingProblem.NO_RECORD, effect.word()));
        if (!outcome.values().getOrDefault("shown", SHOWN_NOWHERE).equals(SHOWN_NOWHERE)
                && outcome.values().getOrDefault("window-number", "").isBlank()) {
            throw new ProblemException(RulingProblem.WINDOW_NUMBER, meant.authority());
        }
        String answered = outcome.values().getOrDefault("authority", "");
        if (!may(effect, answered, outcome.office(), outcome.organisations(), meant.authority())) {
            throw new ProblemException(
                    authorities.isHere(meant.authority())
                            ? RulingProblem.OTHER_UNIT
                            : answered.isBlank() ? RulingProblem.ELSEWHERE : RulingProblem.NOT_ITS_WORD,
                    meant.authority());
        }
    }

    /** Refuses to hand over what an office here decided. */
    void requireElsewhere(Intended outcome) {
        meant(outcome.about(), outcome.values())
                .filter(meant -> authorities.isHere(meant.authority()))
                .ifPresent(meant -> {
                    throw new ProblemException(RulingProblem.OTHER_UNIT, meant.authority());
                });
    }

    /** Of what an authority that is no office here decided, the city's market regulator answers for its publication alone. */
    private boolean may(Effect effect, String answered, String office, Organisations organisations, String authority) {
        return effect.isOfPublication()
                        && !authorities.isHere(authority)
                        && authorities.publishes(organisations.office())
                || decides(answered, office, organisations, authority);
    }

    /**
     * The office that decides here goes by its id. The word of another authority, which a form only names, counts where that
     * authority is no office here: an office here decides itself.
     */
    private boolean decides(String answered, String office, Organisations organisations, String authority) {
        OrganisationId id = organisations.office();
        boolean own = id == null
                ? answered.isBlank() && authorities.decides(office, authority)
                : authorities.decides(id, authority);
        return own || !answered.isBlank() && !authorities.isHere(authority) && authorities.decides(answered, authority);
    }

    @Override
    public Optional<OrganisationId> decider(Concerned party, String record) {
        return meant(parties(party), record.strip()).flatMap(meant -> authorities.office(meant.authority()));
    }

    /** Takes what {@link #require} allows; a mark needs only one record of the party itself. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(Effect effect, OutcomeRecorded outcome) {
        String authority = filled(outcome, "authority", outcome.office());
        Ruling ruling = new Ruling(
                outcome.outcome(),
                effect,
                outcome.day(),
                filled(outcome, "document", outcome.number()),
                authority,
                outcome.values().getOrDefault("text", ""),
                outcome.values().getOrDefault("basis", ""));
        meant(outcome.about(), outcome.values())
                .filter(meant -> !effect.changes()
                        || may(
                                effect,
                                outcome.values().getOrDefault("authority", ""),
                                outcome.office(),
                                outcome.organisations(),
                                meant.authority()))
                .ifPresentOrElse(
                        meant -> keep(meant, outcome.matter().value(), ruling, outcome.seal()),
                        () -> LOG.info(
                                "{} of matter {} names no one record that it may touch",
                                effect.word(),
                                outcome.matter()));
    }

    /** A value that an outcome may have; for the office's own decision it has none. */
    private static String filled(OutcomeRecorded outcome, String field, String otherwise) {
        String value = outcome.values().getOrDefault(field, "");
        return value.isBlank() ? otherwise : value;
    }

    private void keep(Meant meant, @Nullable UUID matter, Ruling ruling, SealId seal) {
        store.insert(meant.record(), matter, ruling, seal);
        tell(meant.subject(), ruling.effect());
    }

    private void tell(SubjectId subject, Effect effect) {
        events.publishEvent(new FileChanged(Set.of(subject)));
        if (effect.changes()) {
            events.publishEvent(MerchantsDue.everywhere(Set.of(subject)));
        }
    }

    /**
     * Ends a record on a report by the authority that decided it, or one that speaks for it; false if the number names no one
     * record of the party, or the reporter has no say in it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean ends(OrganisationId reporter, SubjectId party, String record, Ruling ruling, SealId seal) {
        Optional<Meant> own = meant(Set.of(party), record)
                .filter(meant -> authorities.of(reporter).isOwn("repair", Optional.empty(), meant.authority(), null)
                        && authorities.decides(ruling.authority(), meant.authority()));
        own.ifPresent(meant -> keep(meant, null, ruling, seal));
        return own.isPresent();
    }

    /** Whether a record that the words name among those of the party has ended by a decision. */
    public boolean ended(SubjectId party, String record) {
        return meant(Set.of(party), record)
                .filter(meant -> store.of(List.of(meant.record())).values().stream()
                        .flatMap(List::stream)
                        .anyMatch(ruling -> ruling.effect() == Effect.ENDED))
                .isPresent();
    }

    /** A record that was built anew under another id keeps its rulings. */
    public void move(UUID record, UUID anew) {
        store.move(record, anew);
    }

    private Optional<Meant> meant(Concerned about, Map<String, String> values) {
        return meant(parties(about), values.getOrDefault("record", "").strip());
    }

    /** A citizen is the persons reported under its verified identity number. */
    private Set<SubjectId> parties(Concerned about) {
        if (about.subject() != null) {
            return Set.of(about.subject());
        }
        UUID citizen = about.account();
        return citizen == null
                ? Set.of()
                : identities.of(citizen).stream()
                        .flatMap(index -> people.of(index).stream())
                        .collect(Collectors.toSet());
    }

    /** The one record that the words name among those of the parties. */
    private Optional<Meant> meant(Set<SubjectId> parties, String record) {
        Set<SubjectId> all =
                parties.stream().flatMap(party -> identities(party).stream()).collect(Collectors.toSet());
        List<Meant> meant = all.isEmpty() ? List.of() : store.records(all, named(record));
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    /** The id of the one record of the parties that a form names by its id, number or words. */
    public Optional<FactId> named(Set<SubjectId> parties, String record) {
        return meant(parties, record.strip()).map(meant -> new FactId(meant.record()));
    }

    /** The id of the one record of the party that an outcome names. */
    public Optional<FactId> named(Concerned about, Map<String, String> values) {
        return meant(about, values).map(meant -> new FactId(meant.record()));
    }

    /** The id that forms kept at the end of a choice before they kept words alone. */
    private static String named(String record) {
        Matcher choice = CHOICE.matcher(record);
        return choice.find() ? choice.group(1) : record;
    }

    /** All that the party is known as; a member here that nobody reported is the holder of its registered code. */
    private Set<SubjectId> identities(SubjectId party) {
        Set<SubjectId> all = new HashSet<>(subjects.identities(party));
        accounts.organisationOf(party, null).stream()
                .flatMap(member -> Stream.ofNullable(member.code()))
                .flatMap(code -> SocialCreditCode.tryRegistered(code).stream())
                .flatMap(code -> subjects.search(code.value()).stream())
                .forEach(holder -> all.addAll(subjects.identities(holder.id())));
        return all;
    }

    /** Rulings by the record's id, the oldest first. */
    public Map<UUID, List<Ruling>> of(Collection<UUID> records) {
        return records.isEmpty() ? Map.of() : store.of(records);
    }

    /** Erasing the outcome itself is the matter's part. */
    @Override
    @Transactional
    public boolean erase(FactId id, String type) {
        store.remove(id.value()).ifPresent(gone -> tell(gone.subject(), gone.effect()));
        return false;
    }
}
