package org.chengxin.account.host;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.OrganisationKind;
import org.chengxin.rule.proposal.Authority;
import org.chengxin.rule.proposal.DryRun;
import org.chengxin.rule.proposal.Line;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.ProposalKind;
import org.springframework.stereotype.Component;

/**
 * Proposal kind: the hosts of a platform, decided by two persons of the market regulator, with whom platforms file them
 * (网络交易监督管理办法). The object is the organisation; the content lists all its hosts, one a line.
 */
@Component
class HostProposals implements ProposalKind {

    static final String NAME = "organisation-hosts";

    private static final int MOST = 100;

    private final Hosts hosts;
    private final Accounts accounts;

    HostProposals(Hosts hosts, Accounts accounts) {
        this.hosts = hosts;
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Authority authority(String object, String content) {
        return Authority.department("market-regulator");
    }

    @Override
    public DryRun dryRun(String object, String content, LocalDate from) {
        Optional<Organisation> platform = organisation(object).filter(each -> each.kind() == OrganisationKind.PLATFORM);
        List<String> wanted = lines(content);
        if (platform.isEmpty()) {
            return DryRun.refused(Line.of("account.hosts.no-platform"));
        }
        List<Line> faults = wanted.stream()
                .filter(host -> !HostPolicy.of(host).filter(host::equals).isPresent())
                .limit(MOST)
                .map(host -> Line.of("account.hosts.no-host", host))
                .toList();
        if (wanted.size() > MOST) {
            return DryRun.refused(Line.of("account.hosts.too-many", MOST));
        }
        return faults.isEmpty()
                ? DryRun.changes(Line.of("account.hosts.changes", platform.get().name(), String.join("、", wanted)))
                : new DryRun(faults, List.of());
    }

    @Override
    public String base(String object) {
        return organisation(object)
                .map(each -> String.join("\n", hosts.of(each.id())))
                .orElse("");
    }

    @Override
    public void apply(Proposal proposal) {
        Organisation platform = organisation(proposal.object()).orElseThrow();
        hosts.replace(platform.id(), lines(proposal.content()));
    }

    @Override
    public Line title(String object) {
        String name = organisation(object).map(Organisation::name).orElse(object);
        return Line.both(name, name);
    }

    private static List<String> lines(String content) {
        return Arrays.stream(content.split("\n"))
                .filter(line -> !line.isBlank())
                .distinct()
                .toList();
    }

    private Optional<Organisation> organisation(String id) {
        try {
            return accounts.find(new OrganisationId(UUID.fromString(id)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
