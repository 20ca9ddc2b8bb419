package org.chengxin.intake.conformance;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.chengxin.account.Caller;
import org.chengxin.intake.conformance.Conformance.Report;
import org.chengxin.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/conformance}: what the caller's program has shown, and what is next. */
@RestController
class ConformanceApi {

    private final Conformance conformance;
    private final Texts texts;

    ConformanceApi(Conformance conformance, Texts texts) {
        this.conformance = conformance;
        this.texts = texts;
    }

    /**
     * @param grade none, core or full
     * @param statement a signed note that is handed in with the application; null while the grade is none
     */
    record Graded(
            String grade, List<Shown> criteria, @Nullable String statement) {}

    /**
     * @param core whether the grade core needs it
     * @param next what to do; null once it is met
     */
    record Shown(
            String name,
            String title,
            boolean core,
            boolean met,
            long done,
            long wanted,
            @Nullable String next) {}

    @GetMapping("/api/v1/conformance")
    @Operation(
            summary = "What the caller's program has shown 接入测试结果",
            description = "graded by the calls that came in; `next` says what to do 按已收到的调用评定，next 为下一步")
    Graded graded(@AuthenticationPrincipal Caller caller) {
        Report report = conformance.of(caller.organisation());
        return new Graded(
                report.grade().word(),
                report.criteria().stream().map(this::shown).toList(),
                conformance.statement(caller.organisation(), report.grade()).orElse(null));
    }

    private Shown shown(Criterion criterion) {
        String key = "conformance." + criterion.name();
        return new Shown(
                criterion.name(),
                texts.of(key),
                criterion.core(),
                criterion.met(),
                criterion.done(),
                criterion.wanted(),
                criterion.met() ? null : texts.of(key + ".next"));
    }
}
