package org.chengxin.subject.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.item;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.outlet.Message;
import org.chengxin.account.outlet.Notices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The regulator hears of a claim to another's code once a day from each, however many there are, and of no slip of the pen. */
class ClaimsIT extends ServerTest {

    private static final String CITY = "650100";

    private static int number = 980_000;

    @Autowired
    private Notices notices;

    private Member register;
    private Member hostile;

    @BeforeEach
    void aRegisterAndAPlatform() {
        register = city().register(CITY);
        hostile = city().newMember("platform");
    }

    @Test
    void manyClaimsOfOneAreOneMessage() {
        List<String> claims = new ArrayList<>();
        for (int index = 0; index < 20; index++) {
            String code = Codes.social("650102", ++number);
            city().create(city().member("platform").token(), "merchant", "claimed-" + number, """
                    {"name":"被冒用%d有限公司","kind":"enterprise","code":"%s"}""".formatted(
                            number, code));
            claims.add(claim("c" + index, code));
        }
        assertThat(city().report(hostile.token(), claims))
                .hasSize(20)
                .allSatisfy(result -> assertThat(result.problems()).containsExactly("platform.not-own-code /code"));
        assertThat(told()).hasSize(1);
        city().report(hostile.token(), claims);
        assertThat(told()).as("still the same day").hasSize(1);
    }

    @Test
    void aCodeThatNobodyHasIsToldToTheSenderOnly() {
        assertThat(city().one(hostile.token(), claim("typed", Codes.social("650102", ++number)))
                        .problems())
                .containsExactly("platform.not-own-code /code");
        assertThat(told()).isEmpty();
    }

    @Test
    void theMessageNamesWhoClaimedWhatAndWhoseItIs() {
        String code = Codes.social("650102", ++number);
        Member owner = city().newMember("platform", code);
        city().one(hostile.token(), claim("c", code));
        assertThat(told()).singleElement().satisfies(message -> {
            assertThat(message.title()).contains(hostile.name());
            assertThat(message.text()).contains(hostile.name(), code, owner.name());
        });
    }

    private List<Message> told() {
        return notices.latest(new OrganisationId(UUID.fromString(register.organisation())), null).stream()
                .filter(message -> message.title().contains(hostile.name() + " "))
                .toList();
    }

    private static String claim(String key, String code) {
        return item("platform", key, """
                {"name":"冒名商城","operator":"冒名","form":"third-party","code":"%s"}""".formatted(code));
    }
}
