package org.chengxin.creditfile;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.rule.proposal.Authority;
import org.chengxin.rule.proposal.DryRun;
import org.chengxin.rule.proposal.Line;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.ProposalKind;
import org.springframework.stereotype.Component;

/**
 * 代报协议: that an organisation reports the decisions of an authority that is not its own, decided by two persons of the
 * office that leads public credit information. The object is the agreement's name; the content is three lines: the
 * reporter's id, the authority's name, the last day.
 */
@Component
class AgreementProposals implements ProposalKind {

    static final String NAME = "report-agreement";

    private static final String LEADS = "development-reform";
    private static final int LONGEST = 200;

    private final AgreementStore store;
    private final Accounts accounts;

    AgreementProposals(AgreementStore store, Accounts accounts) {
        this.store = store;
        this.accounts = accounts;
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
        Optional<Agreement> agreement = agreement(object, content);
        Optional<String> reporter =
                agreement.flatMap(each -> accounts.find(each.reporter())).map(Organisation::name);
        if (agreement.isEmpty() || reporter.isEmpty() || agreement.get().until().isBefore(from)) {
            return DryRun.refused(Line.of("creditfile.agreement.faulty"));
        }
        return DryRun.changes(Line.of(
                "creditfile.agreement.lets",
                reporter.get(),
                agreement.get().authority(),
                agreement.get().until()));
    }

    @Override
    public String base(String object) {
        return store.find(object).map(Agreement::toString).orElse("");
    }

    @Override
    public void apply(Proposal proposal) {
        store.put(agreement(proposal.object(), proposal.content()).orElseThrow());
    }

    private static Optional<Agreement> agreement(String name, String content) {
        String[] lines = content.split("\n", -1);
        if (lines.length != 3 || lines[1].isBlank() || lines[1].length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Agreement(
                    name, new OrganisationId(UUID.fromString(lines[0])), lines[1].strip(), LocalDate.parse(lines[2])));
        } catch (IllegalArgumentException | DateTimeParseException malformed) {
            return Optional.empty();
        }
    }
}
