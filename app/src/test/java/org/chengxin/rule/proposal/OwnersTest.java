package org.chengxin.rule.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.chengxin.account.office.Departments;
import org.junit.jupiter.api.Test;

/** Each thing that is changed by two persons has one owner, a department of the plan, with a reason. */
class OwnersTest {

    @Test
    void everyRowNamesADepartmentAndAReason() {
        assertThat(Owners.read()).isNotEmpty().allSatisfy(row -> {
            assertThat(Departments.words()).contains(row.department());
            assertThat(row.reason()).isNotBlank();
        });
        assertThat(Owners.read())
                .extracting(row -> row.kind() + " " + row.prefix())
                .doesNotHaveDuplicates();
    }

    @Test
    void theLongestPrefixDecidesAndAKindWithoutARowHasNoOwner() {
        Owners owners = new Owners();
        assertThat(owners.of("parameter", "matter.complaint.acceptance")).isEqualTo("market-regulator");
        assertThat(owners.of("parameter", "matter.courier-complaint.answer")).isEqualTo("posts");
        assertThat(owners.of("calendar", "2027")).isEqualTo("market-regulator");
        assertThatThrownBy(() -> owners.of("unknown", "x")).isInstanceOf(IllegalStateException.class);
    }
}
