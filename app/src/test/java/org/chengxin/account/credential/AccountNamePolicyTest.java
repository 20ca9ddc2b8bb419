package org.chengxin.account.credential;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody is called so that he passes for somebody else. */
class AccountNamePolicyTest {

    @ParameterizedTest
    @ValueSource(strings = {"li", "xihu-handler-1", "wang.lihua@hzscjg", "王丽华", "officer_2", "k8"})
    void plainNamesAreAccepted(String name) {
        assertThat(AccountNamePolicy.acceptsName(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-li",
                "li hua",
                "аdmin",
                "admіn",
                "αdmin",
                "admin\u200b",
                "\u202eadmin",
                "ad\u00admin",
                "ａｄｍｉｎ",
                "admin\u0301",
                "li\u2060",
                "l\u0456",
                "admin\t",
                "a<b",
                "ⅼi",
                "\u2f08王"
            })
    void lookAlikeInvisibleAndTurnedNamesAreRefused(String name) {
        assertThat(AccountNamePolicy.acceptsName(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"王丽华", "市市场监管局 经办人", "Li Hua (西湖)", "艾力·买买提", "O’Neill", "François"})
    void peopleAreShownAsTheyAreCalled(String shown) {
        assertThat(AccountNamePolicy.acceptsShown(shown)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"王\u202e华丽", "王\u200b丽华", "Wаng", "王\u2800", "\u3164", "李\ue000", "王\n丽", "Wang\u2066"})
    void whatIsShownHoldsNothingUnseenAndNoForeignLookAlikes(String shown) {
        assertThat(AccountNamePolicy.acceptsShown(shown)).isFalse();
    }
}
