package org.chengxin.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.account.AccessTokens.ListedToken;
import org.chengxin.account.Accounts.ListedAccount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Accounts and tokens are found by their words, a page at a time, and none is left out or told twice. */
class AccountListIT extends ServerTest {

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccessTokens tokens;

    private Member member;

    @BeforeEach
    void anOrganisation() {
        member = city().newMember("department");
    }

    @Test
    void pagesOfAccountsFollowEachOtherWithoutGaps() {
        String word = "list" + UUID.randomUUID().toString().substring(0, 8);
        List<String> names = new ArrayList<>();
        for (int number = 0; number < Accounts.PAGE + 3; number++) {
            names.add("%s-%03d".formatted(word, number));
            insert(names.get(number));
        }
        List<ListedAccount> first = accounts.accounts(word, null);
        List<ListedAccount> second =
                accounts.accounts(word, first.get(first.size() - 1).name());
        assertThat(first).hasSize(Accounts.PAGE);
        List<String> told = new ArrayList<>();
        first.forEach(each -> told.add(each.name()));
        second.forEach(each -> told.add(each.name()));
        assertThat(told).isEqualTo(names);
    }

    /** As many with a real password would take a minute. */
    private void insert(String name) {
        sql.sql("""
                insert into account.account (id, organisation, name, display_name, role, password, created_at)
                values (gen_random_uuid(), cast(:organisation as uuid), :name, :name, 'OFFICER', '-', now())""")
                .param("organisation", member.organisation())
                .param("name", name)
                .update();
    }

    @Test
    void anAccountIsFoundByNamePersonAndOrganisationWhateverTheCase() {
        String name = "Found-" + UUID.randomUUID();
        city().newAccount(member.organisation(), name, "officer", "Right-Password-1");
        assertThat(accounts.accounts(name.toLowerCase(java.util.Locale.ROOT), null))
                .hasSize(1);
        assertThat(accounts.accounts(member.name(), null))
                .extracting(ListedAccount::name)
                .contains(name);
        assertThat(accounts.accounts("%", null)).as("a word, not a pattern").isEmpty();
        assertThat(accounts.accounts("no such words " + UUID.randomUUID(), null))
                .isEmpty();
    }

    @Test
    void anAccountFromBeforeWhoseRoleDoesNotFitIsMarked() {
        String name = "unfit-" + UUID.randomUUID();
        insert(name);
        assertThat(accounts.accounts(name, null).get(0).fits()).isTrue();
        sql.sql("update account.account set role = 'PLATFORM_OPERATOR' where name = :name")
                .param("name", name)
                .update();
        assertThat(accounts.accounts(name, null).get(0).fits()).isFalse();
    }

    @Test
    void tokensAreToldNewestFirstAPageAtATime() {
        String word = "tokens" + UUID.randomUUID().toString().substring(0, 8);
        List<UUID> made = new ArrayList<>();
        for (int number = 0; number < AccessTokens.PAGE + 2; number++) {
            made.add(0, issue(word));
        }
        List<ListedToken> first = tokens.list(word, null);
        List<ListedToken> second = tokens.list(word, first.get(first.size() - 1).id());
        assertThat(first).hasSize(AccessTokens.PAGE);
        List<UUID> told = new ArrayList<>();
        first.forEach(each -> told.add(each.id()));
        second.forEach(each -> told.add(each.id()));
        assertThat(told).isEqualTo(made);
    }

    private UUID issue(String label) {
        return tokens.issue(
                        new OrganisationId(UUID.fromString(member.organisation())),
                        label,
                        AccessTokens.Scope.USUAL,
                        java.time.Duration.ofDays(1))
                .id();
    }
}
