package org.chengxin.subject.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.item;

import java.util.Arrays;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.TestOffice;
import org.chengxin.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Platforms with form, filing number and duties; whether they belong to this city, and why; others are refused. */
class PlatformsIT extends ServerTest {

    private static int number = 300;

    @Autowired
    private Platforms platforms;

    @Autowired
    private ScopeRule rule;

    @ParameterizedTest
    @CsvSource({
        "330108, , yes",
        "330108, 620402, yes",
        "620402, , no",
        "620402, 330106, no",
        ", 330106, yes",
        ", 620402, unclear",
        ", , unclear",
    })
    void theSeatDecidesAndWithoutOneTheCode(@Nullable String seat, @Nullable String registered, String answer) {
        Platforms.Scope scope = rule.of(seat, registered == null ? null : Codes.social(registered, 1));
        assertThat(scope.answer()).isEqualTo(answer);
        assertThat(scope.why()).isNotBlank();
    }

    @Test
    void aPlatformSeatedElsewhereIsRefusedWithTheReason() {
        Member platform = city().newMember("platform");
        assertThat(city().one(platform.token(), item("platform", "self", """
                        {"name":"外地%d商城","operator":"外地%d公司","form":"third-party","division":"620402"}""".formatted(++number, number)))
                        .problems())
                .containsExactly("platform.out-of-town /division");
    }

    @ParameterizedTest
    @CsvSource({
        "third-party, 27",
        "self-operated, 17",
        "services, 28",
        "o2o, 27",
    })
    void eachFormHasItsDuties(String form, String article) {
        assertThat(rule.duties(form)).anyMatch(each -> each.contains(article)).anyMatch(each -> each.contains("59"));
        assertThat(rule.duties("third-party")).noneMatch(each -> each.contains("15"));
    }

    @Test
    void theListTellsFormFilingNumberAndWhy() {
        Member platform = city().newMember("platform", Codes.social("330106", 620_402));
        String name = "名录" + ++number + "商城";
        city().create(platform.token(), "platform", "self", """
                {"name":"%s","operator":"名录%d公司","form":"o2o","division":"330108","filing":"浙备%dB"}""".formatted(name, number, number));
        int page = 0;
        while (platforms.list(page * 50, 50).stream()
                .noneMatch(each -> name.equals(each.subject().name()))) {
            page++;
            assertThat(page).isLessThan(200);
        }
        TestOffice office = TestOffice.of(city(), "market-regulator");
        Visitor officer = new Visitor(server().port());
        officer.signIn(office.handler.name(), TestOffice.PASSWORD);
        for (String language : Arrays.asList("zh", "en")) {
            String html = officer.get("/workbench/platforms?page=" + (page + 1) + "&lang=" + language)
                    .body();
            assertThat(html)
                    .contains(name, "浙备" + number + "B", "330108")
                    .doesNotContain("subject.form.", "subject.scope.");
        }
        assertThat(new Visitor(server().port()).get("/workbench/platforms").statusCode())
                .isNotEqualTo(200);
    }
}
