package org.chengxin.web.proposal;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.proposal.Authority;
import org.chengxin.rule.proposal.DryRun;
import org.chengxin.rule.proposal.Line;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.ProposalList;
import org.chengxin.rule.proposal.ProposalList.Step;
import org.chengxin.rule.proposal.ProposalStep;
import org.chengxin.shared.FactId;
import org.chengxin.web.Texts;
import org.chengxin.web.ui.CellWords;
import org.chengxin.web.ui.Moment;
import org.chengxin.web.ui.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Converts proposals to page records in the reader's language. */
@Component
class ProposalViews {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(LegalClock.ZONE);

    private final ProposalList proposals;
    private final Accounts accounts;
    private final Texts texts;

    ProposalViews(ProposalList proposals, Accounts accounts, Texts texts) {
        this.proposals = proposals;
        this.accounts = accounts;
        this.texts = texts;
    }

    ProposalsPage list(Caller caller, boolean open, @Nullable FactId before) {
        List<Proposal> found = proposals.of(caller.account(), open, before);
        Map<UUID, String> names = names(found.stream().flatMap(each -> Stream.ofNullable(each.proposedBy())));
        String older = found.size() < ProposalList.PAGE
                ? null
                : "/workbench/proposals?done=" + !open + "&before="
                        + found.get(found.size() - 1).id();
        return new ProposalsPage(
                open,
                proposals.waiting(caller.account()),
                found.stream().map(each -> row(each, caller, names)).toList(),
                older);
    }

    private ProposalsPage.Row row(Proposal proposal, Caller caller, Map<UUID, String> names) {
        Set<Step> steps = proposals.steps(proposal, caller.account());
        return new ProposalsPage.Row(
                proposal.id().toString(),
                kind(proposal),
                words(proposals.title(proposal)),
                state(proposal),
                steps.contains(Step.DECIDE) || steps.contains(Step.TAKE_UP),
                name(proposal.proposedBy(), names),
                TIME.format(proposal.proposedAt()),
                from(proposal));
    }

    /** @param problem the code of the refusal; null if there was none */
    ProposalPage page(Proposal proposal, Caller caller, @Nullable String problem) {
        List<ProposalStep> taken = proposals.taken(proposal);
        Map<UUID, String> names = names(Stream.concat(
                taken.stream().flatMap(step -> Stream.ofNullable(step.person())),
                Stream.ofNullable(proposal.proposedBy())));
        boolean open = proposal.state().isOpen();
        DryRun run = open ? proposals.dryRun(proposal) : new DryRun(List.of(), List.of());
        return new ProposalPage(
                proposal.id().toString(),
                texts.of("web.proposal.of", kind(proposal), words(proposals.title(proposal))),
                state(proposal),
                open,
                terms(proposal, names),
                words(run.effects()),
                words(run.faults()),
                proposal.content(),
                taken.stream().map(step -> moment(step, names)).toList(),
                proposals.lacksDecider(proposal) ? lacking(proposal.authority().approvers()) : "",
                proposals.steps(proposal, caller.account()),
                problem == null ? "" : texts.of("problem." + problem));
    }

    private List<Term> terms(Proposal proposal, Map<UUID, String> names) {
        return List.of(
                Term.of(texts.of("web.proposal.reason"), proposal.reason()),
                Term.of(texts.of("web.proposal.by"), name(proposal.proposedBy(), names)),
                Term.of(texts.of("web.proposal.at"), TIME.format(proposal.proposedAt())),
                Term.of(texts.of("web.proposal.from"), from(proposal)),
                Term.of(
                        texts.of("web.proposal.approvers"),
                        circle(proposal.authority().approvers())));
    }

    private Moment moment(ProposalStep step, Map<UUID, String> names) {
        return new Moment(
                TIME.format(step.at()),
                texts.of("web.proposal.step." + step.step()),
                step.person() == null ? null : name(step.person(), names),
                "/records/" + step.fact());
    }

    List<String> words(List<Line> lines) {
        return lines.stream().map(this::words).toList();
    }

    private String words(Line line) {
        String ready = line.ready(texts.english());
        if (ready != null) {
            return ready;
        }
        if (line.isCell()) {
            return CellWords.of(line.arguments().get(0), texts);
        }
        List<String> parts = words(line.parts());
        return line.isList()
                ? String.join(texts.of(line.arguments().get(0)), parts)
                : texts.of(
                        line.key(),
                        Stream.concat(line.arguments().stream(), parts.stream()).toArray());
    }

    private String kind(Proposal proposal) {
        return texts.of("rule.proposal.kind." + proposal.kind());
    }

    private String state(Proposal proposal) {
        boolean nobodys = proposal.state() == Proposal.State.PROPOSED && proposal.proposedBy() == null;
        return texts.of("web.proposal.state."
                + (nobodys ? "offered" : proposal.state().name().toLowerCase(Locale.ROOT)));
    }

    private String from(Proposal proposal) {
        return proposal.effectiveFrom() == null
                ? texts.of("web.proposal.atOnce")
                : proposal.effectiveFrom().toString();
    }

    /** The approvers, in words. */
    private String circle(String circle) {
        if (circle.equals(Authority.ADMINISTRATION)) {
            return texts.of("web.proposal.administration");
        }
        return texts.of("web.proposal.head", department(circle));
    }

    private String department(String circle) {
        String department = circle.replaceFirst("/.*", "");
        String key = "account.department." + department;
        return texts.has(key) ? texts.of(key) : department;
    }

    /** The missing appointment, in words. */
    private String lacking(String circle) {
        return circle.equals(Authority.ADMINISTRATION)
                ? texts.of("web.proposal.lacking.administrator")
                : texts.of("web.proposal.lacking.head", department(circle));
    }

    private String name(@Nullable UUID account, Map<UUID, String> names) {
        return account == null ? texts.of("web.proposal.program") : names.getOrDefault(account, "");
    }

    private Map<UUID, String> names(Stream<UUID> people) {
        return accounts.names(people.collect(Collectors.toSet()));
    }
}
