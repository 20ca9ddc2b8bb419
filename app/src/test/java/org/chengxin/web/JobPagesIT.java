package org.chengxin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.job.Job;
import org.chengxin.job.Jobs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** The system administrator sees how the jobs stand and has one done at once. */
class JobPagesIT extends ServerTest {

    private static final String PAGE = "/workbench/jobs";

    @LocalServerPort
    private int port;

    @Autowired
    private List<Job> declared;

    @Autowired
    private Jobs jobs;

    @Autowired
    private MessageSource texts;

    @Test
    void eachJobHasANameInBothLanguagesAndNoTwoTheSame() {
        assertThat(declared).extracting(Job::name).doesNotHaveDuplicates().isNotEmpty();
        for (Job job : declared) {
            for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                assertThat(texts.getMessage("job.name." + job.name(), null, "", language))
                        .as(job.name() + " in " + language)
                        .isNotEmpty();
            }
            assertThat(job.every()).as(job.name()).isPositive();
        }
    }

    @Test
    void theAdministratorSeesThemAndHasOneDoneNow() {
        Visitor administrator = signedIn("administrator");
        String job = "draft-expiry";
        assertThat(administrator.get(PAGE).body()).contains("后台作业", "清理逾期未提交的附件草稿", PAGE + "/" + job + "/run");
        assertThat(administrator.get("/workbench").body()).contains(PAGE);
        Instant before = Instant.now();
        var answer =
                administrator.post(PAGE + "/" + job + "/run", Map.of("_csrf", Visitor.token(administrator.get(PAGE))));
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith(PAGE + "?asked=" + job);
        assertThat(administrator.get(PAGE + "?asked=" + job).body()).contains("已安排立即执行");
        eventually()
                .until(() -> jobs.all().stream()
                        .anyMatch(state -> state.name().equals(job)
                                && state.last() != null
                                && !state.last().started().isBefore(before)));
        assertThat(administrator.get(PAGE).body()).contains("上次执行");
        assertThat(sql.sql("select count(*) from account.access where act = 'jobs.now' and object = :job")
                        .param("job", job)
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void whatIsNoJobIsNotFoundAndNobodyElseIsLetIn() {
        Visitor administrator = signedIn("administrator");
        String token = Visitor.token(administrator.get(PAGE));
        assertThat(administrator
                        .post(PAGE + "/" + UUID.randomUUID() + "/run", Map.of("_csrf", token))
                        .statusCode())
                .isEqualTo(404);
        for (String role : List.of("auditor", "officer", "citizen")) {
            assertThat(signedIn(role).get(PAGE).statusCode()).as(role).isEqualTo(403);
        }
    }

    private Visitor signedIn(String role) {
        TestCity.Person person = city().person(role, "Zhengque-2026-mima");
        Visitor visitor = new Visitor(port);
        visitor.signIn(person.name(), person.password());
        return visitor;
    }
}
