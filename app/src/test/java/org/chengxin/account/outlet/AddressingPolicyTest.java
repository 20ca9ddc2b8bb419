package org.chengxin.account.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only what is an address is sent to, and none is shown whole. */
class AddressingPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "13812345678,13812345678",
        "138 1234 5678,13812345678",
        "138-1234-5678,13812345678",
        "+8613812345678,13812345678",
        "008613812345678,13812345678",
        "8613812345678,13812345678"
    })
    void mobileNumbersAreReadAsPeopleWriteThem(String typed, String number) {
        assertThat(AddressingPolicy.mobile(typed)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0571-87654321", "12812345678", "1381234567", "138123456789", "13812345678,110", "١٣٨"})
    void whatTakesNoSmsIsNoMobileNumber(String typed) {
        assertThat(AddressingPolicy.mobile(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.cn", " zhang.san+1@mail.example.com "})
    void mailAddressesAreTaken(String typed) {
        assertThat(AddressingPolicy.mail(typed)).contains(typed.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a@b",
                "@b.cn",
                "a@b.cn,c@d.cn",
                "a@b.cn\nBcc: c@d.cn",
                "A <a@b.cn>",
                "a b@c.cn",
                "a@-.",
                "a@b..cn"
            })
    void severalAddressesAndHeadersAreNoAddress(String typed) {
        assertThat(AddressingPolicy.mail(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"13812345678,138****5678", "zhang@example.com,z***@example.com", "110,****"})
    void addressesAreShownMasked(String address, String masked) {
        assertThat(AddressingPolicy.masked(address)).isEqualTo(masked);
    }
}
