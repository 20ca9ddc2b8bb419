package org.chengxin.matter.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.chengxin.account.Caller;
import org.chengxin.account.Sessions;
import org.chengxin.matter.Actor;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.Act;
import org.chengxin.matter.Matters.Moved;
import org.chengxin.matter.Matters.Opened;
import org.chengxin.matter.Matters.Opening;
import org.chengxin.matter.definition.BuiltInAct;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.matter.web.PageProblem;
import org.chengxin.shared.BearerToken;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code /api/v1/matters}: opens matters, takes acts, reads matters and the feed. */
@RestController
@RequestMapping("/api/v1/matters")
class MatterApi {

    private final Matters matters;
    private final MatterBody bodies;
    private final OfficeCodes offices;
    private final Sessions sessions;

    MatterApi(Matters matters, MatterBody bodies, OfficeCodes offices, Sessions sessions) {
        this.matters = matters;
        this.bodies = bodies;
        this.offices = offices;
        this.sessions = sessions;
    }

    /** @param repeated whether the key was used before for the same request */
    record OpenedMatter(String id, String number, boolean repeated) {}

    @PostMapping
    @Operation(
            summary = "Open a matter 提出事项",
            description =
                    "body: {definition, form}; an office by its id or social credit code. The same key with the same content answers the same again 单位填编号或者统一社会信用代码；同一标识重复提交，返回同样的结果")
    ResponseEntity<OpenedMatter> open(
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key)
            throws IOException {
        JsonNode body = bodies.read(request);
        String definition = MatterBody.text(body, "definition");
        Opened opened = matters.open(new Opening(
                definition,
                Actor.of(caller),
                Channel.API,
                key(key),
                offices.byCode(definition, MatterBody.form(body))));
        return ResponseEntity.status(opened.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                .header("Location", "/api/v1/matters/" + opened.id())
                .body(new OpenedMatter(opened.id().toString(), opened.number(), opened.repeated()));
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "Fetch a matter 查看事项",
            description = "what the caller may see of it, and may do next 调用者可见的内容和可办理的步骤")
    MatterJson matter(@PathVariable("id") UUID id, @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        return MatterJson.of(matters.find(new MatterId(id), Actor.of(caller)));
    }

    @PostMapping("/{id}/acts")
    @Operation(
            summary = "Take a step 办理",
            description =
                    "body: {step, expectedAct?, form?}; with expectedAct it is refused when somebody acted since 写明 expectedAct 的，其间他人已办理则不予办理；"
                            + " confirm needs a person who signed in within ten minutes 复核须由十分钟内登录的人员办理")
    Moved act(
            @PathVariable("id") UUID id,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key)
            throws IOException {
        JsonNode body = bodies.read(request);
        String step = MatterBody.text(body, "step");
        if (BuiltInAct.CONFIRM.is(step)) {
            sessions.requireProved(BearerToken.in(request.getHeader(HttpHeaders.AUTHORIZATION)));
        }
        return matters.act(new Act(
                new MatterId(id),
                Actor.of(caller),
                step,
                MatterBody.whole(body, "expectedAct", Matters.ANY),
                key(key),
                MatterBody.form(body)));
    }

    @GetMapping
    @Operation(
            summary = "Follow matters 事项动态",
            description =
                    "acts of the matters that the caller takes part in, without gaps; go on from cursor 调用者参与的事项的办理记录，不遗漏；按 cursor 继续")
    FeedJson feed(
            @RequestParam(name = "after", required = false) @Nullable String after,
            @RequestParam(name = "limit", defaultValue = "100") int limit,
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        return FeedJson.of(matters.after(after, limit, caller));
    }

    private static String key(@Nullable String key) {
        if (key == null || !key.matches("[\\x21-\\x7e]{1,200}")) {
            throw new ProblemException(PageProblem.KEY_REQUIRED, "Idempotency-Key");
        }
        return key;
    }
}
