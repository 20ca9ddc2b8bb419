package org.chengxin.account.identity;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.Accounts;
import org.chengxin.account.Accounts.ListedAccount;
import org.chengxin.rule.proposal.Authority;
import org.chengxin.rule.proposal.DryRun;
import org.chengxin.rule.proposal.Line;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.ProposalKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Proposal kind: whose account it is; one administrator proposes on the document shown, another decides. The object is the
 * account; the content has the blind index of the number and the number without its middle, by which the second compares.
 */
@Component
class IdentityKind implements ProposalKind {

    static final String NAME = "identity";

    private final Identities identities;
    private final Accounts accounts;
    private final JdbcClient sql;

    IdentityKind(Identities identities, Accounts accounts, JdbcClient sql) {
        this.identities = identities;
        this.accounts = accounts;
        this.sql = sql;
    }

    static String content(String index, String masked) {
        return masked + "\n" + index;
    }

    private static String masked(String content) {
        return content.lines().findFirst().orElse("");
    }

    private static String index(String content) {
        return content.lines().skip(1).findFirst().orElse("");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Authority authority(String object, String content) {
        return Authority.administration();
    }

    @Override
    public DryRun dryRun(String object, String content, LocalDate from) {
        ListedAccount account = account(object)
                .filter(each -> each.role().actsForItself() && !each.left())
                .orElse(null);
        if (account == null || index(content).isEmpty()) {
            return DryRun.refused(Line.of("account.identity.no-citizen"));
        }
        return identities
                .holder(index(content))
                .filter(holder -> !holder.equals(account.id()))
                .map(holder -> DryRun.refused(Line.of("account.identity.taken")))
                .orElseGet(() -> DryRun.changes(
                        Line.of("account.identity.effect", account.name(), account.displayName(), masked(content))));
    }

    @Override
    public String base(String object) {
        return account(object).flatMap(each -> identities.of(each.id())).orElse("");
    }

    @Override
    public void apply(Proposal proposal) {
        sql.sql("""
                insert into account.identity (account, number_index, proposal) values (:account, :index, :proposal)
                on conflict (account) do update
                set number_index = excluded.number_index, proposal = excluded.proposal""")
                .param("account", UUID.fromString(proposal.object()))
                .param("index", index(proposal.content()))
                .param("proposal", proposal.id().value())
                .update();
    }

    @Override
    public Line title(String object) {
        String name = account(object).map(ListedAccount::name).orElse(object);
        return Line.both(name, name);
    }

    private Optional<ListedAccount> account(String id) {
        try {
            return accounts.account(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
