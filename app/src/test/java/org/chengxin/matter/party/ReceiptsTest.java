package org.chengxin.matter.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A receipt may be typed in any way, and no two that differ in a letter are one. */
class ReceiptsTest {

    private static final String RECEIPT = "ABCD-EFGH-JKLM-NP23";

    @Test
    void howItIsTypedDoesNotMatter() {
        byte[] hash = Receipts.hash(RECEIPT);
        assertThat(Receipts.hash(RECEIPT.toLowerCase(Locale.ROOT))).isEqualTo(hash);
        assertThat(Receipts.hash("  abcd efgh jklm np23 ")).isEqualTo(hash);
        assertThat(Receipts.hash("ABCDEFGHJKLMNP23")).isEqualTo(hash);
        assertThat(Receipts.hash("ABCD—EFGH—JKLM—NP23。")).isEqualTo(hash);
    }

    @Test
    void aSingleLetterDoes() {
        Random random = new Random(9);
        String letters = RECEIPT.replace("-", "");
        Set<String> hashes = new HashSet<>();
        hashes.add(hex(letters));
        int others = 0;
        for (int round = 0; round < 200; round++) {
            char[] typed = letters.toCharArray();
            int at = random.nextInt(typed.length);
            char other = (char) ('A' + random.nextInt(26));
            others += other == typed[at] ? 0 : 1;
            String before = new String(typed);
            typed[at] = other;
            assertThat(hex(new String(typed)).equals(hex(before))).isEqualTo(other == before.charAt(at));
        }
        assertThat(others).isPositive();
    }

    private static String hex(String receipt) {
        return java.util.HexFormat.of().formatHex(Receipts.hash(receipt));
    }

    @Test
    void theHashSaysNothingOfTheReceipt() {
        assertThat(Receipts.hash(RECEIPT)).hasSize(32);
        assertThat(new String(Receipts.hash(RECEIPT), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("ABCD");
    }

    @Test
    void theContactOfAStrangerIsReadFromTheFieldsOfThatName() {
        Details details =
                Details.of("显示名", Map.of("name", "王小明", "phone", "13800000000", "facts", "货不对板", "address", 7));
        assertThat(details.name()).isEqualTo("王小明");
        assertThat(details.phone()).isEqualTo("13800000000");
        assertThat(details.address()).as("a number is no address").isNull();
        assertThat(details.email()).isNull();
        assertThat(details.code()).isNull();
        assertThat(Details.of("显示名", Map.of()).name()).isEqualTo("显示名");
        Map<String, Object> all = Map.of("name", "王小明", "phone", "1", "address", "杭州", "email", "a@b.cn");
        assertThat(Details.of("", all)).isEqualTo(new Details("王小明", "杭州", "1", "a@b.cn", null));
    }
}
