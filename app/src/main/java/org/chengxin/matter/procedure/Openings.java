package org.chengxin.matter.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chengxin.account.Caller;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.RequestCache;
import org.chengxin.document.attachment.DraftOwner;
import org.chengxin.matter.Actor;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.Matters.Opened;
import org.chengxin.matter.Matters.Opening;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.matter.definition.Step;
import org.chengxin.matter.definition.version.Definitions;
import org.chengxin.matter.form.FormPolicy;
import org.chengxin.matter.form.Sources;
import org.chengxin.matter.party.MatterPolicy;
import org.chengxin.matter.party.Receipts;
import org.chengxin.matter.party.RoleAssignment;
import org.chengxin.matter.state.ActDraft;
import org.chengxin.matter.state.ActStore;
import org.chengxin.matter.state.MatterState;
import org.chengxin.matter.state.Participation;
import org.chengxin.matter.state.Transition;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.ProblemException;
import org.chengxin.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens matters. */
@Component
public class Openings {

    /** Actor id of strangers; their idempotency keys are random. */
    private static final UUID STRANGER = new UUID(0, 0);

    /** Actor id of the system. */
    private static final UUID HOUSE = new UUID(0, 1);

    private final Definitions definitions;
    private final RoleAssignment roleAssignment;
    private final Numbers numbers;
    private final DeadlineMoves clocks;
    private final ActSources sources;
    private final FormFiles files;
    private final FormDays formDays;
    private final Sealing sealing;
    private final ActStore acts;
    private final Receipts receipts;
    private final Quotas quotas;
    private final TransactionTemplate transaction;
    private final LegalClock legalClock;

    Openings(
            Definitions definitions,
            RoleAssignment roleAssignment,
            Numbers numbers,
            DeadlineMoves clocks,
            ActSources sources,
            FormFiles files,
            FormDays formDays,
            Sealing sealing,
            ActStore acts,
            Receipts receipts,
            Quotas quotas,
            TransactionTemplate transaction,
            LegalClock legalClock) {
        this.definitions = definitions;
        this.roleAssignment = roleAssignment;
        this.numbers = numbers;
        this.clocks = clocks;
        this.sources = sources;
        this.files = files;
        this.formDays = formDays;
        this.sealing = sealing;
        this.acts = acts;
        this.receipts = receipts;
        this.quotas = quotas;
        this.transaction = transaction;
        this.legalClock = legalClock;
    }

    /** See {@link org.chengxin.matter.Matters#open}. */
    public Opened open(Opening opening) {
        Requests.requireKey(opening.key(), byStranger(opening));
        byte[] digest = Requests.digest(opening.definition(), opening.form());
        UUID by = MatterPolicy.actorOf(opening.actor(), isOwn(opening) ? HOUSE : STRANGER);
        try {
            return RequestCache.acting(() -> fresh(opening, by, digest));
        } catch (DuplicateKeyException twice) {
            return repeated(by, opening, digest)
                    .orElseThrow(() -> new ProblemException(MatterProblem.CONFLICT, opening.definition()));
        } catch (ProblemException refused) {
            // the first of two equal requests filed the drafts
            return repeated(by, opening, digest).orElseThrow(() -> refused);
        }
    }

    private Opened fresh(Opening opening, UUID by, byte[] digest) {
        Actor actor = opening.actor();
        MatterDefinition definition = inForce(opening.definition());
        requireChannel(definition, opening.channel(), actor);
        FormDefinition form = definition.forms().get(definition.opening().form());
        Map<String, Object> values = files.described(
                form, FormPolicy.check(form, opening.form()), DraftOwner.of(actor.caller(), opening.key()));
        formDays.require(form, values);
        RoleAssignment.Cast cast = isOwn(opening)
                ? roleAssignment.found(definition, values)
                : roleAssignment.cast(definition, actor.caller(), values);
        String receipt = cast.byStranger() ? receipts.of(opening.key(), digest) : null;
        MatterState fresh = fresh(definition, cast, null, receipt);
        Caller caller = actor.caller();
        ActDraft draft = draft(
                definition,
                isOwn(opening) ? null : cast.openerRole(),
                caller == null ? null : caller.account(),
                caller == null ? null : caller.organisation().id(),
                by,
                opening.key(),
                digest,
                values);
        transaction.executeWithoutResult(status -> {
            quotas.require(caller, cast.openerRole(), cast.participants());
            write(fresh, definition, cast, draft);
        });
        return new Opened(fresh.id(), fresh.number(), receipt, false);
    }

    /** Runs in the transaction of the linking matter, on behalf of its office. */
    public void openLinked(
            Transition parent, Step.LinkUse link, Sources sources, Map<String, Object> form, String key) {
        MatterDefinition definition = inForce(link.matter());
        Map<String, Object> values =
                FormPolicy.check(definition.forms().get(definition.opening().form()), form);
        RoleAssignment.Cast cast = roleAssignment.linked(definition, parent, link, sources, values);
        MatterState fresh = fresh(definition, cast, parent.before().id(), null);
        OrganisationId office = parent.before()
                .office(parent.definition())
                .map(Participation::organisation)
                .orElse(null);
        write(
                fresh,
                definition,
                cast,
                draft(
                        definition,
                        cast.openerRole(),
                        null,
                        office,
                        parent.before().id().value(),
                        key,
                        null,
                        values));
    }

    private void write(MatterState fresh, MatterDefinition definition, RoleAssignment.Cast cast, ActDraft draft) {
        Transition transition = new Transition(fresh, definition);
        cast.participants().forEach(transition::place);
        LocalDate day = fresh.opened();
        clocks.entered(transition, null, sources.of(transition, draft.form(), draft.values(), day), day);
        sealing.commit(transition, draft);
    }

    private static ActDraft draft(
            MatterDefinition definition,
            @Nullable String role,
            @Nullable UUID account,
            @Nullable OrganisationId organisation,
            UUID actor,
            String key,
            byte @Nullable [] digest,
            Map<String, Object> values) {
        return new ActDraft(
                "open",
                role,
                account,
                organisation,
                actor,
                key,
                digest,
                definition.opening().form(),
                values,
                true,
                null,
                null,
                definition.opening().papers(),
                definition.opening().notifies(),
                null);
    }

    private MatterState fresh(
            MatterDefinition definition,
            RoleAssignment.Cast cast,
            @Nullable MatterId parent,
            @Nullable String receipt) {
        LocalDate day = legalClock.today();
        return new MatterState(
                new MatterId(Uuid7.next()),
                definition.name(),
                definition.version(),
                numbers.next(cast.office(), definition.word(), day.getYear()),
                definition.opening().stage(),
                day,
                null,
                0,
                0,
                null,
                parent,
                null,
                receipt == null ? null : Receipts.hash(receipt),
                Set.of(),
                List.of(),
                List.of());
    }

    private MatterDefinition inForce(String name) {
        return definitions
                .inForce(name, legalClock.today())
                .orElseThrow(() -> new ProblemException(MatterProblem.UNKNOWN_DEFINITION, "definition"));
    }

    private static void requireChannel(MatterDefinition definition, Channel channel, Actor actor) {
        boolean open =
                channel != Channel.LINK && definition.opening().channels().contains(channel);
        boolean inPerson = channel != Channel.PUBLIC && channel != Channel.HOUSE;
        if (!open || actor.caller() == null && inPerson || actor.caller() != null && channel == Channel.HOUSE) {
            throw new ProblemException(MatterProblem.MAY_NOT_OPEN, definition.name());
        }
    }

    private static boolean isOwn(Opening opening) {
        return opening.channel() == Channel.HOUSE;
    }

    private static boolean byStranger(Opening opening) {
        return opening.actor().caller() == null && !isOwn(opening);
    }

    private Optional<Opened> repeated(UUID by, Opening opening, byte[] digest) {
        return acts.answered(by, opening.key()).map(answered -> {
            Requests.requireSame(answered, digest);
            String receipt = answered.receipted() ? receipts.of(opening.key(), digest) : null;
            return new Opened(answered.matter(), answered.number(), receipt, true);
        });
    }
}
