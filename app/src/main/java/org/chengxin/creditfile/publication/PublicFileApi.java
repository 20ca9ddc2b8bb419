package org.chengxin.creditfile.publication;

import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.code.SocialCreditCode;
import org.chengxin.creditfile.CreditFile;
import org.chengxin.creditfile.CreditFile.Place;
import org.chengxin.creditfile.CreditFiles;
import org.chengxin.creditfile.CreditRecord;
import org.chengxin.exchange.Entitlements;
import org.chengxin.exchange.ExchangeProblem;
import org.chengxin.exchange.Receivers;
import org.chengxin.exchange.Receivers.Handed;
import org.chengxin.exchange.match.MatchQuota;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Registrations;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.chengxin.web.PublicUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code GET /api/v1/subjects/{code}} and {@code /api/v1/merchants/{key}}: what anybody may know of a firm today, for programs; each
 * record with its proof.
 */
@RestController
class PublicFileApi {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Subjects subjects;
    private final CreditFiles files;
    private final Receivers receivers;
    private final Entitlements entitlements;
    private final SharedRecords shared;
    private final LegalClock clock;
    private final Registrations registrations;
    private final MatchQuota quota;
    private final PublicUrl url;

    PublicFileApi(
            Subjects subjects,
            CreditFiles files,
            Receivers receivers,
            Entitlements entitlements,
            SharedRecords shared,
            LegalClock clock,
            Registrations registrations,
            MatchQuota quota,
            PublicUrl url) {
        this.url = url;
        this.registrations = registrations;
        this.quota = quota;
        this.subjects = subjects;
        this.files = files;
        this.receivers = receivers;
        this.entitlements = entitlements;
        this.shared = shared;
        this.clock = clock;
    }

    @GetMapping(value = "/api/v1/subjects/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The public file of a firm 公示档案",
            description =
                    "by its unified social credit code, at most 200 records a page, penalties and listings first; the header Link leads to the next page and is missing from the last; answers 304 to If-None-Match while nothing has changed; a platform uses up its quota of matching with a firm that is none of its own merchants 按统一社会信用代码查询，每页最多 200 条，处罚和列入名单的在前，响应头 Link 指向下一页，末页没有；没有变化的，对 If-None-Match 返回 304；平台查询非本平台商户占用每日比对额度")
    ResponseEntity<String> file(
            @PathVariable("code") String code,
            @RequestParam(name = "after", defaultValue = "") String after,
            @AuthenticationPrincipal Caller caller) {
        @Nullable
        Subject subject = SocialCreditCode.tryRegistered(code).stream()
                .flatMap(known -> subjects.search(known.value()).stream())
                .filter(found -> code.equals(found.code()) && found.nature().published())
                .findFirst()
                .orElse(null);
        quota.read(caller.organisation(), subject == null ? null : subject.id());
        if (subject == null) {
            throw new ProblemException(ExchangeProblem.UNKNOWN_FIRM, "code");
        }
        return answer(subject, after, caller, "/api/v1/subjects/" + code);
    }

    @GetMapping(value = "/api/v1/merchants/{key}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The public file of a merchant of the caller 本平台商户的公示档案",
            description =
                    "the same file as by code, found by the key under which the platform registered the merchant 与按代码查询的相同，按平台登记商户的编号查询")
    ResponseEntity<String> merchant(
            @PathVariable("key") String key,
            @RequestParam(name = "after", defaultValue = "") String after,
            @AuthenticationPrincipal Caller caller) {
        Subject subject = registrations
                .merchant(caller.organisation().id(), key)
                .filter(found -> found.nature().published())
                .orElseThrow(() -> new ProblemException(ExchangeProblem.UNKNOWN_MERCHANT, "key"));
        return answer(
                subject, after, caller, "/api/v1/merchants/" + UriUtils.encodePathSegment(key, StandardCharsets.UTF_8));
    }

    private ResponseEntity<String> answer(Subject subject, String after, Caller caller, String path) {
        CreditFile.Part part =
                files.file(subject.id()).openPart(Place.parse(after).orElse(null), PublishedRecords.PAGE);
        List<CreditRecord> open = allowed(part.records(), subject, caller.organisation());
        receivers.keep(
                caller.organisation().id(),
                open.stream()
                        .map(record ->
                                new Handed(record.id().value(), record.fact().value()))
                        .toList());
        String body = json(subject, open).toString();
        ResponseEntity.BodyBuilder answer = tagged(body + part.next());
        if (part.next() != null) {
            answer.header(HttpHeaders.LINK, "<%s%s?after=%s>; rel=\"next\"".formatted(url.base(), path, part.next()));
        }
        return answer.body(body);
    }

    /** Those that may go on to the caller; a firm has all of its own. */
    private List<CreditRecord> allowed(List<CreditRecord> open, Subject subject, Organisation reader) {
        if (entitlements.hasAll(reader, RecordTypes.PUBLIC_RECORD)
                || subjects.identities(subject.id()).contains(reader.subject())) {
            return open;
        }
        Set<FactId> heldBack = shared.heldBack(
                open.stream()
                        .filter(each -> each.kind() == SharedRecords.KIND)
                        .map(each -> each.fact().value())
                        .toList(),
                reader.kind());
        return open.stream().filter(each -> !heldBack.contains(each.id())).toList();
    }

    private ObjectNode json(Subject subject, List<CreditRecord> open) {
        ObjectNode json = JSON.createObjectNode();
        json.put("id", subject.id().toString());
        json.put("code", subject.code());
        json.put("name", subject.name());
        json.put("nature", subject.nature().word());
        json.put("licence", licence(subject.id()));
        ArrayNode former = json.putArray("formerNames");
        subject.formerNames().forEach(former::add);
        ArrayNode listed = json.putArray("records");
        open.forEach(record -> listed.add(record(record, subject)));
        return json;
    }

    /** active or ended; null where no licence was reported. */
    private @Nullable String licence(SubjectId subject) {
        Map<SubjectId, String> states = subjects.licenceStates(List.of(subject), clock.today());
        return states.get(subject);
    }

    private ObjectNode record(CreditRecord record, Subject subject) {
        ObjectNode json = RecordContent.content(record, subject);
        json.remove("party");
        json.put("id", record.id().toString());
        json.put("proof", proof(record.fact().value()));
        return json;
    }

    /** Begins an answer that is asked for again; its tag is weak, since one with a strong tag would not be compressed. */
    static ResponseEntity.BodyBuilder tagged(String content) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag("W/\"" + DigestUtils.md5DigestAsHex(content.getBytes(StandardCharsets.UTF_8)) + "\"");
    }

    /** Where the proof of a report is served. */
    static String proof(UUID fact) {
        return "/api/v1/records/" + fact + "/proof";
    }
}
