package org.chengxin.matter.kind;

import static org.assertj.core.api.Assertions.assertThat;

import org.chengxin.ServerTest;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A privacy request is open to everybody. */
class PrivacyRequestIT extends ServerTest {

    @LocalServerPort
    private int port;

    @Test
    void everybodyMayAskAndReadsWhatIsAsked() {
        Visitor anybody = new Visitor(port);
        assertThat(anybody.get("/matters/new/privacy-request").body())
                .contains("个人信息请求", "查阅", "复制", "更正或者补充", "删除", "身份证明方式");
        assertThat(anybody.get("/matters/definitions/privacy-request?lang=en").body())
                .contains("Privacy request", "Kept by law");
    }
}
