package org.chengxin.command.guide;

import static org.assertj.core.api.Assertions.assertThat;

import org.chengxin.ServerTest;
import org.junit.jupiter.api.Test;

/** Only a demo has a guide. */
class GuidePagesIT extends ServerTest {

    @Test
    void outsideADemoThereIsNone() {
        assertThat(server().get("/demo").status()).isEqualTo(404);
        assertThat(server().get("/").text()).doesNotContain("/demo");
    }
}
