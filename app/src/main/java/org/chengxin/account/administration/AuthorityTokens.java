package org.chengxin.account.administration;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.account.AccessLog;
import org.chengxin.account.AccessTokens;
import org.chengxin.account.AccessTokens.ListedToken;
import org.chengxin.account.AccessTokens.Scope;
import org.chengxin.account.AccountProblem;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.OrganisationKind;
import org.chengxin.account.office.Offices;
import org.chengxin.database.Reading;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tokens of authorities. What a program sends with one is an authority's word, so two administrators approve it, and it is made only
 * when the head of the office collects it: no administrator sees it.
 */
@Component
@Transactional
public class AuthorityTokens {

    private final JdbcClient sql;
    private final AccessTokens tokens;
    private final Accounts accounts;
    private final Offices offices;
    private final AccessLog log;
    private final Clock clock;

    AuthorityTokens(
            JdbcClient sql, AccessTokens tokens, Accounts accounts, Offices offices, AccessLog log, Clock clock) {
        this.sql = sql;
        this.tokens = tokens;
        this.accounts = accounts;
        this.offices = offices;
        this.log = log;
        this.clock = clock;
    }

    /**
     * A token as it is shown this once.
     *
     * @param until its last day
     */
    public record Collected(UUID id, String label, String token, LocalDate until) {

        @Override
        public String toString() {
            return "Collected[" + id + "]";
        }
    }

    private record Waiting(UUID proposal, String label, Set<Scope> scopes, int days) {}

    /** Whether an organisation's tokens need two persons: an authority's do from its first account or call on. */
    @Reading
    public boolean needTwo(OrganisationId organisation) {
        return accounts.find(organisation)
                        .filter(each -> each.kind() == OrganisationKind.DEPARTMENT)
                        .isPresent()
                && accounts.isAtWork(organisation);
    }

    /** @throws ProblemException for an authority at work, whose token one administrator does not issue */
    @Reading
    public void requireBeginner(OrganisationId organisation) {
        if (needTwo(organisation)) {
            throw new ProblemException(AccountProblem.TWO_PERSONS, "organisation");
        }
    }

    /** Keeps what two persons approved until it is collected. */
    void approve(UUID proposal, OrganisationId organisation, String label, Set<Scope> scopes, int days) {
        sql.sql("""
                insert into account.token_to_collect (id, organisation, label, scopes, days, approved_at)
                values (:id, :organisation, :label, string_to_array(:scopes, ','), :days, :now)""")
                .param("id", proposal)
                .param("organisation", organisation.value())
                .param("label", label)
                .param("scopes", scopes.stream().map(Scope::word).sorted().collect(Collectors.joining(",")))
                .param("days", days)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** How many tokens the caller, as head of its office, can collect. */
    @Reading
    public int waiting(Caller caller) {
        return offices.isHead(caller)
                ? sql.sql("""
                        select count(*) from account.token_to_collect
                        where organisation = :organisation and approved_at >= :since""")
                        .param("organisation", caller.organisation().id().value())
                        .param("since", since())
                        .query(Integer.class)
                        .single()
                : 0;
    }

    /** The tokens of the caller's office that can be used, if it is the head: also those that an administrator saw at the beginning. */
    @Reading
    public List<ListedToken> own(Caller caller) {
        return offices.isHead(caller) ? tokens.good(caller.organisation().id()) : List.of();
    }

    /** Revokes a token of the caller's office; a head needs nobody for that. */
    public void revoke(Caller caller, UUID token) {
        if (own(caller).stream().noneMatch(each -> each.id().equals(token))) {
            throw new ProblemException(AccountProblem.UNKNOWN_TOKEN, "token");
        }
        tokens.revoke(token);
        log.record(caller, "token.revoke", token.toString(), null);
    }

    /**
     * Makes the tokens that wait for the caller's office; each is shown only here.
     *
     * @throws ProblemException if the caller is no head of an office, or nothing waits
     */
    public List<Collected> collect(Caller caller) {
        if (!offices.isHead(caller)) {
            throw new ProblemException(AccountProblem.NOTHING_TO_COLLECT, "account");
        }
        OrganisationId organisation = caller.organisation().id();
        sql.sql("delete from account.token_to_collect where approved_at < :since")
                .param("since", since())
                .update();
        List<Collected> collected = take(organisation).stream()
                .map(waiting -> issue(caller, organisation, waiting))
                .toList();
        if (collected.isEmpty()) {
            throw new ProblemException(AccountProblem.NOTHING_TO_COLLECT, "organisation");
        }
        return collected;
    }

    /** Takes them out, so that nobody collects one a second time. */
    private List<Waiting> take(OrganisationId organisation) {
        return sql.sql("""
                delete from account.token_to_collect where organisation = :organisation
                returning id, label, scopes, days""")
                .param("organisation", organisation.value())
                .query((row, index) -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getString("label"),
                        Arrays.stream((String[]) row.getArray("scopes").getArray())
                                .map(word -> Scope.of(word).orElseThrow())
                                .collect(Collectors.toSet()),
                        row.getInt("days")))
                .list();
    }

    private Collected issue(Caller caller, OrganisationId organisation, Waiting waiting) {
        Duration lasts = Duration.ofDays(waiting.days());
        AccessTokens.IssuedToken issued = tokens.issue(organisation, waiting.label(), waiting.scopes(), lasts);
        log.record(
                caller,
                "token.collect",
                issued.id().toString(),
                waiting.proposal().toString());
        LocalDate until = LocalDate.ofInstant(clock.instant().plus(lasts), LegalClock.ZONE);
        return new Collected(issued.id(), waiting.label(), issued.token(), until);
    }

    private java.time.OffsetDateTime since() {
        return clock.instant().minus(PreparedSecretStore.GOOD_FOR).atOffset(ZoneOffset.UTC);
    }
}
