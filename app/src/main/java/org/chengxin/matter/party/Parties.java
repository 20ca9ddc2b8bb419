package org.chengxin.matter.party;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.account.succession.Renamed;
import org.chengxin.account.succession.Successions;
import org.chengxin.code.SocialCreditCode;
import org.chengxin.evidence.Confidential;
import org.chengxin.matter.ActTaken;
import org.chengxin.matter.PartyDirectory;
import org.chengxin.matter.PartyDirectory.Known;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.MatterRole;
import org.chengxin.matter.definition.MatterRole.Kind;
import org.chengxin.matter.state.Participation;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Resolves a participant: known subject, organisation, account, or stranger as typed. */
@Component
public class Parties {

    private static final int REMEMBERED = 10_000;

    /** How long another server may still call an organisation by its former name. */
    private static final Duration KNOWN = Duration.ofSeconds(10);

    private final ObjectProvider<PartyDirectory> directory;
    private final Accounts accounts;
    private final Confidential confidential;
    private final Successions successions;
    private final Map<OrganisationId, Name> names = new ConcurrentHashMap<>();

    Parties(
            ObjectProvider<PartyDirectory> directory,
            Accounts accounts,
            Successions successions,
            Confidential confidential) {
        this.directory = directory;
        this.accounts = accounts;
        this.successions = successions;
        this.confidential = confidential;
    }

    /** A participation with the directory entry, if any. */
    public record Named(Participation party, @Nullable Known known) {}

    /** Participation of the opener: organisation, citizen or stranger. */
    public Participation opener(String role, @Nullable Caller caller, Map<String, Object> form) {
        if (caller == null) {
            return party(role, null, null, null, Details.of("", form));
        }
        if (AccessPolicy.isCitizen(caller)) {
            String name = Objects.requireNonNullElse(caller.displayName(), "");
            Participation citizen = party(role, null, null, null, Details.of(name, form));
            return new Participation(
                    role,
                    Kind.PARTY,
                    null,
                    null,
                    caller.account(),
                    citizen.details(),
                    citizen.nameIndex(),
                    null,
                    null,
                    null,
                    null,
                    null);
        }
        Organisation organisation = caller.organisation();
        Details details = new Details(organisation.name(), null, null, null, organisation.code());
        return party(role, organisation.subject(), organisation, null, details);
    }

    /** Participation named in a form; an unknown or ambiguous name becomes a stranger. */
    public Named named(String role, MatterRole as, Map<?, ?> value) {
        return named(role, as, value, this::unique);
    }

    /** A secret party is not looked up. */
    Named named(String role, MatterRole as, Map<?, ?> value, Function<String, @Nullable Known> lookUp) {
        String words = value.get("words") == null ? "" : String.valueOf(value.get("words"));
        if (as.secret()) {
            return new Named(party(role, null, null, null, new Details(words, null, null, null, null)), null);
        }
        Known known = value.get("subject") == null
                ? lookUp.apply(words)
                : describe(new SubjectId(java.util.UUID.fromString(String.valueOf(value.get("subject")))))
                        .orElse(null);
        return known == null
                ? new Named(party(role, null, null, null, new Details(words, null, null, null, null)), null)
                : new Named(known(role, known), known);
    }

    /** Participation of a known subject. */
    public Participation known(String role, Known known) {
        Organisation organisation = accounts.organisationOf(known.subject(), known.code())
                .map(Organisation::id)
                .map(successions::current)
                .flatMap(accounts::find)
                .orElse(null);
        return party(
                role,
                known.subject(),
                organisation,
                known.division(),
                new Details(known.name(), null, null, null, known.code()));
    }

    public @Nullable Known unique(String words) {
        PartyDirectory known = directory.getIfAvailable();
        if (known == null || words.isBlank()) {
            return null;
        }
        List<Known> found = known.find(words.strip());
        return found.size() == 1 ? found.get(0) : null;
    }

    public Optional<Known> describe(SubjectId subject) {
        PartyDirectory known = directory.getIfAvailable();
        return known == null
                ? Optional.empty()
                : Optional.ofNullable(known.describe(List.of(subject)).get(subject));
    }

    public boolean isOf(SubjectId party, SubjectId organisation) {
        PartyDirectory known = directory.getIfAvailable();
        return party.equals(organisation) || known != null && known.isOf(party, organisation);
    }

    private Participation party(
            String role,
            @Nullable SubjectId subject,
            @Nullable Organisation organisation,
            @Nullable String place,
            Details details) {
        return new Participation(
                role,
                Kind.PARTY,
                subject,
                organisation == null ? null : organisation.id(),
                null,
                details.sealed(confidential),
                index(details.name()),
                null,
                place,
                null,
                null,
                null);
    }

    /** Blind index (keyed hash) of the exact name. */
    public byte @Nullable [] index(String name) {
        return name.isBlank() ? null : confidential.blindIndex("matter.party " + name.strip());
    }

    /** The participant as papers and notices address it. */
    public ActTaken.Participant addressed(Participation party, MatterDefinition definition) {
        Details details = details(party);
        boolean secret = Optional.ofNullable(definition.roles().get(party.role()))
                .map(role -> role.secret())
                .orElse(false);
        return new ActTaken.Participant(
                Optional.ofNullable(party.subject())
                        .flatMap(this::describe)
                        .map(known -> onPaper(known, details.name()))
                        .orElse(details.name()),
                secret,
                party.organisation(),
                details.address(),
                details.phone(),
                details.email());
    }

    /** What was typed as a social credit code is printed as the name of its holder. */
    public String onPaper(String words) {
        return SocialCreditCode.tryRegistered(words)
                .map(code -> unique(code.value()))
                .map(known -> onPaper(known, known.name()))
                .orElse(words);
    }

    /** The firm behind a brand stands before the brand. */
    private static String onPaper(Known known, String name) {
        String operator = known.operator();
        return operator == null || operator.isBlank() || operator.equals(name) ? name : operator + "（" + name + "）";
    }

    /** @param read when, of {@link System#nanoTime} */
    private record Name(String name, long read) {

        boolean isFresh() {
            return System.nanoTime() - read < KNOWN.toNanos();
        }
    }

    /** Remembered for a moment, since lists name the same ones again and again. */
    public String organisation(OrganisationId id) {
        if (names.size() > REMEMBERED) {
            names.clear();
        }
        return names.compute(id, (asked, known) -> known != null && known.isFresh() ? known : read(asked))
                .name();
    }

    private Name read(OrganisationId id) {
        return new Name(accounts.find(id).map(Organisation::name).orElse(""), System.nanoTime());
    }

    @EventListener
    void on(Renamed change) {
        names.remove(change.organisation());
    }

    public Details details(Participation party) {
        if (party.kind() == Kind.OFFICE && party.organisation() != null) {
            String name = organisation(party.organisation());
            return new Details(name, null, null, null, null);
        }
        return Details.open(party.details(), confidential);
    }
}
