package org.chengxin.detection.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.chengxin.detection.table.BadLines;
import org.chengxin.detection.table.Header;
import org.junit.jupiter.api.Test;

/** Whatever names an account makes it one; what is not known of it is missing. */
class AccountTableTest {

    @Test
    void columnsAreFoundByTheirNamesAndNumbersMayBeAnything() throws IOException {
        AccountTable table = table(
                "nights,id,orders\n1,u1,2\nNaN,u2,1e308\n-Infinity,u3,x\n",
                "b,weight,a\nu1,9,u2\n",
                "label,id\n1.0,u3\n");

        assertThat(table.accounts()).isEqualTo(3);
        assertThat(table.id(2)).isEqualTo("u3");
        assertThat(table.features()[0]).containsExactly(1, Double.NaN, Double.NaN);
        assertThat(table.features()[1]).containsExactly(2, 1e308, Double.NaN);
        assertThat(table.graph().edges()).isEqualTo(1);
        assertThat(table.labels()).containsExactly(Double.NaN, Double.NaN, 1);
    }

    @Test
    void anEdgeToItselfOrToldTwiceIsNoMoreThanItIs() throws IOException {
        AccountTable table = table("id\nu1\n", "a,b\nu1,u1\nu1,u2\nu2,u1\nu1,u2\n", "id,label\n");

        assertThat(table.graph().edges()).isEqualTo(1);
        assertThat(table.graph().degree(0)).isEqualTo(1);
        assertThat(table.accounts()).isEqualTo(2);
    }

    @Test
    void accountsThatOnlyEdgesOrLabelsNameHaveNoFeatures() throws IOException {
        AccountTable table = table("id,orders\nu1,3\n", "a,b\nu1,far\n", "id,label\nlate,0\nfar,1\n");

        assertThat(table.features()[0]).containsExactly(3, Double.NaN, Double.NaN);
        assertThat(table.labels()).containsExactly(Double.NaN, 1, 0);
    }

    @Test
    void manyAccountsGrowEveryArray() throws IOException {
        StringBuilder features = new StringBuilder("id,orders\n");
        StringBuilder edges = new StringBuilder("a,b\n");
        StringBuilder labels = new StringBuilder("id,label\n");
        for (int account = 0; account < 500; account++) {
            features.append("u%d,%d%n".formatted(account, account));
            edges.append("u%d,v%d%n".formatted(account, account));
            labels.append("w%d,%d%n".formatted(account, account % 2));
        }

        AccountTable table = table(features.toString(), edges.toString(), labels.toString());

        assertThat(table.accounts()).isEqualTo(1500);
        assertThat(table.features()[0][499]).isEqualTo(499);
        assertThat(table.graph().edges()).isEqualTo(500);
        assertThat(table.labels()[1499]).isEqualTo(1);
        assertThat(table.labels()[999]).isNaN();
    }

    @Test
    void aMissingColumnIsNamed() {
        assertThatThrownBy(() -> table("orders\n3\n", "a,b\n", "id,label\n"))
                .isInstanceOf(Header.MissingColumn.class)
                .hasMessageContaining("id");
        assertThatThrownBy(() -> table("id\n", "from,to\n", "id,label\n")).isInstanceOf(Header.MissingColumn.class);
        assertThatThrownBy(() -> table("id\n", "a,b\n", "")).isInstanceOf(Header.MissingColumn.class);
    }

    private static AccountTable table(String features, String edges, String labels) throws IOException {
        return new AccountTable(
                new StringReader(features),
                new StringReader(edges),
                new StringReader(labels),
                List.of(new BadLines(0), new BadLines(0), new BadLines(0)));
    }
}
