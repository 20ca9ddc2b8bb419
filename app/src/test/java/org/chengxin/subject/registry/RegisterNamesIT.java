package org.chengxin.subject.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.item;

import java.util.List;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Result;
import org.junit.jupiter.api.Test;

/** A platform is told that the register has another name for a merchant's code; its report is kept. */
class RegisterNamesIT extends ServerTest {

    private static final String CODE = Codes.social("654326", 1);

    @Test
    void aNameThatIsNotTheRegistersIsToldInTheResult() {
        String platform = city().newMember("platform").token();
        assertThat(reported(platform, "before", "随便起的名字").problems())
                .as("no register has spoken")
                .isEmpty();
        city().create(city().register("654326").token(), "licence", CODE, """
                {"code":"%s","number":"%s","name":"核名（吉木乃）贸易有限公司","from":"2020-01-01","status":"active",
                 "kind":"enterprise","division":"654326"}""".formatted(CODE, CODE));

        Result other = reported(platform, "other", "不是登记的名字");
        assertThat(other.created()).isTrue();
        assertThat(other.problems()).containsExactly("merchant.register-name /name");
        assertThat(reported(platform, "same", "核名(吉木乃)贸易有限公司").problems())
                .as("a difference in signs is none")
                .isEmpty();
    }

    private Result reported(String platform, String key, String name) {
        List<Result> results = city().report(platform, List.of(item("merchant", key, """
                {"name":"%s","kind":"enterprise","code":"%s"}""".formatted(name, CODE))));
        return results.get(0);
    }
}
