package org.chengxin.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Administrators find the state of the system on their home, each what it may open; the auditor the state of the log. */
class SystemHomesIT extends ServerTest {

    private static final String PASSWORD = "Zhengque-2026-mima";

    @LocalServerPort
    private int port;

    private String home(String role) {
        TestCity.Person person = city().person(role, PASSWORD);
        Visitor visitor = new Visitor(port);
        visitor.signIn(person.name(), person.password());
        return visitor.get("/workbench").body();
    }

    @Test
    void eachAdministratorSeesTheNumbersOfTheOwnPages() {
        assertThat(home("administrator"))
                .contains("系统状况", "待第二人办理", "失败的作业", "搁置的事实", "href=\"/workbench/consumers\"")
                .doesNotContain("有效令牌");
        assertThat(home("security-administrator")).contains("系统状况", "有效令牌").doesNotContain("失败的作业");
    }

    @Test
    void theAuditorSeesTheCheckAndTodaysLines() {
        assertThat(home("auditor"))
                .contains("审计概况", "今天被拒绝", "/workbench/access?act=denied")
                .doesNotContain("系统状况");
    }
}
