package org.chengxin.creditfile.publication;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.account.Caller;
import org.chengxin.creditfile.RecordKind;
import org.chengxin.creditfile.publication.PublishedRecords.Page;
import org.chengxin.creditfile.publication.PublishedStore.Filter;
import org.chengxin.creditfile.publication.PublishedStore.PublishedRecord;
import org.chengxin.exchange.ExchangeProblem;
import org.chengxin.exchange.Receivers;
import org.chengxin.exchange.Receivers.Handed;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.PublicUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** {@code GET /api/v1/records}: the public records that the caller may have, page by page. */
@RestController
class PublishedRecordsApi {

    private final PublishedRecords records;
    private final Receivers receivers;
    private final PublicUrl url;

    PublishedRecordsApi(PublishedRecords records, Receivers receivers, PublicUrl url) {
        this.records = records;
        this.receivers = receivers;
        this.url = url;
    }

    @GetMapping(value = "/api/v1/records", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The public records that the caller may have 公示记录",
            description =
                    "of a platform's merchants, of all firms for a department; at most 200 a page in the order of their ids; the"
                            + " header Link leads to the next page, also from one that is short or empty, and is missing from the last 平台可取本平台商户的，部门可取全部；每页最多 200 条，响应头 Link 指向下一页，末页没有")
    ResponseEntity<String> list(
            @RequestParam(name = "kind", required = false) @Nullable String kind,
            @RequestParam(name = "since", required = false) @Nullable Instant since,
            @RequestParam(name = "after", required = false) @Nullable UUID after,
            @AuthenticationPrincipal Caller caller) {
        Filter filter = new Filter(after, kind(kind), since, Set.of(), false);
        Page page = records.page(caller.organisation(), filter);
        receivers.keep(
                caller.organisation().id(),
                page.records().stream()
                        .map(record -> new Handed(record.record(), record.fact()))
                        .toList());
        String body = json(page.records());
        ResponseEntity.BodyBuilder answer = PublicFileApi.tagged(body + page.next());
        if (page.next() != null) {
            answer.header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(link(filter.behind(page.next()))));
        }
        return answer.body(body);
    }

    private static @Nullable RecordKind kind(@Nullable String word) {
        return word == null
                ? null
                : Arrays.stream(RecordKind.values())
                        .filter(kind -> kind.word().equals(word))
                        .findFirst()
                        .orElseThrow(() -> new ProblemException(ExchangeProblem.BOUNDS, "kind"));
    }

    private String link(Filter next) {
        UriComponentsBuilder link = UriComponentsBuilder.fromUriString(url.base() + "/api/v1/records")
                .queryParam("after", next.after());
        if (next.kind() != null) {
            link.queryParam("kind", next.kind().word());
        }
        if (next.since() != null) {
            link.queryParam("since", next.since());
        }
        return link.toUriString();
    }

    private static String json(List<PublishedRecord> records) {
        return records.stream().map(PublishedRecordsApi::json).collect(Collectors.joining(",", "{\"records\":[", "]}"));
    }

    /** The content as it was published, which has fields of its own, and behind them what the list adds. */
    private static String json(PublishedRecord record) {
        String content = record.content();
        return content.substring(0, content.lastIndexOf('}')) + ",\"id\":\"" + record.record() + "\",\"subject\":\""
                + record.subject() + "\",\"proof\":\"" + PublicFileApi.proof(record.fact()) + "\"}";
    }
}
