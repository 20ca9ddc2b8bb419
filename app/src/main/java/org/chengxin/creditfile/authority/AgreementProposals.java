package org.chengxin.creditfile.authority;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.intake.ReportTypes;
import org.chengxin.rule.proposal.Authority;
import org.chengxin.rule.proposal.DryRun;
import org.chengxin.rule.proposal.Line;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.ProposalKind;
import org.springframework.stereotype.Component;

/**
 * 代报协议: proposal kind of an agreement that an organisation reports another authority's decisions, decided by two persons of the
 * office that leads public credit information. The object is the agreement's name; the content has five lines: the reporter's
 * id, the authority's name, the last day, the report types, the basis.
 */
@Component
class AgreementProposals implements ProposalKind {

    static final String NAME = "report-agreement";

    static final String LEADS = "development-reform";

    /** Longest name: the length of the report field that names an agreement. */
    static final int LONGEST_NAME = 100;

    private final AgreementStore store;
    private final Accounts accounts;
    private final ReportTypes types;

    AgreementProposals(AgreementStore store, Accounts accounts, ReportTypes types) {
        this.store = store;
        this.accounts = accounts;
        this.types = types;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Authority authority(String object, String content) {
        return Authority.department(LEADS);
    }

    @Override
    public DryRun dryRun(String object, String content, LocalDate from) {
        Agreement agreement = Agreement.read(object, content).orElse(null);
        if (agreement == null
                || object.length() > LONGEST_NAME
                || agreement.until().isBefore(from)) {
            return DryRun.refused(Line.of("creditfile.agreement.faulty"));
        }
        Organisation reporter = accounts.find(agreement.reporter()).orElse(null);
        if (reporter == null || !agreement.types().stream().allMatch(type -> mayReport(reporter, type))) {
            return DryRun.refused(Line.of("creditfile.agreement.reporter"));
        }
        List<Line> effects = new ArrayList<>();
        store.find(object)
                .ifPresent(before ->
                        effects.add(Line.of("creditfile.agreement.instead", before.authority(), before.until())));
        effects.add(
                Line.of("creditfile.agreement.lets", reporter.name(), agreement.authority(), from, agreement.until()));
        agreement.types().forEach(type -> effects.add(Line.of("type." + type)));
        effects.add(Line.of("creditfile.agreement.rests", agreement.basis()));
        return new DryRun(List.of(), effects);
    }

    private boolean mayReport(Organisation reporter, String type) {
        return types.find(type)
                .filter(each -> each.reporters().contains(reporter.kind()))
                .isPresent();
    }

    @Override
    public String base(String object) {
        return store.find(object).map(Agreement::toString).orElse("");
    }

    @Override
    public void apply(Proposal proposal) {
        store.put(
                Agreement.read(proposal.object(), proposal.content()).orElseThrow(),
                Objects.requireNonNull(proposal.effectiveFrom()));
    }
}
