package org.chengxin.exchange.match;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationKind;
import org.chengxin.exchange.Entitlements;
import org.chengxin.exchange.ExchangeProblem;
import org.chengxin.shared.ProblemException;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Registrations;
import org.chengxin.subject.joining.FirmMatches;
import org.chengxin.subject.joining.FirmMatches.Firm;
import org.chengxin.subject.joining.FirmMatches.Found;
import org.chengxin.subject.joining.FirmMatches.Wanted;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/match}: finds the firms behind the codes and names of a portfolio; natural persons are never found. */
@RestController
class MatchApi {

    private static final int MOST = 1_000;

    /** Characters; a firm's name has fewer. */
    private static final int LONGEST = 200;

    private final FirmMatches matches;
    private final Registrations registrations;
    private final MatchQuota quota;
    private final Entitlements entitlements;

    MatchApi(FirmMatches matches, Registrations registrations, MatchQuota quota, Entitlements entitlements) {
        this.matches = matches;
        this.registrations = registrations;
        this.quota = quota;
        this.entitlements = entitlements;
    }

    record Portfolio(@Nullable List<@Nullable Item> items) {}

    /** Either of the two. */
    record Item(@Nullable String code, @Nullable String name) {}

    /** One result an item, in item order. */
    record Answer(List<Result> results) {}

    /**
     * @param match the firm that it surely is
     * @param candidates the firms that it may be, best first
     */
    record Result(@Nullable Subject match, List<Candidate> candidates) {}

    record Subject(String subject, String code, String name) {}

    record Candidate(Subject firm, double probability, List<Feature> features) {}

    /** @param weight log-odds that the finding adds, natural logarithm */
    record Feature(String feature, String level, double weight) {}

    @PostMapping("/api/v1/match")
    @Operation(
            summary = "Find the firms behind codes and names 批量比对",
            description =
                    "1 to 1,000 items of {code} or {name}; a platform's items that are none of its own merchants use up a"
                            + " daily quota, told in the headers RateLimit-Policy and RateLimit 每次 1 至 1000 项，每项写明代码或者名称；非本平台商户占用每日额度，余额见响应头")
    ResponseEntity<Answer> match(@RequestBody Portfolio portfolio, @AuthenticationPrincipal Caller caller) {
        entitlements.require(caller.organisation());
        List<Wanted> wanted = wanted(portfolio.items());
        List<Found> found = matches.find(wanted);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().cacheControl(CacheControl.noStore());
        if (caller.organisation().kind() == OrganisationKind.PLATFORM) {
            MatchQuota.Left left = quota.use(caller.organisation().id(), others(caller.organisation(), found));
            answer.header("RateLimit-Policy", "\"match\";q=%d;w=86400".formatted(left.quota()))
                    .header(
                            "RateLimit",
                            "\"match\";r=%d;t=%d"
                                    .formatted(left.left(), left.renewed().toSeconds()));
        }
        return answer.body(new Answer(found.stream().map(MatchApi::result).toList()));
    }

    private static List<Wanted> wanted(@Nullable List<@Nullable Item> items) {
        if (items == null || items.isEmpty() || items.size() > MOST) {
            throw new ProblemException(ExchangeProblem.MATCH, "items");
        }
        return IntStream.range(0, items.size())
                .mapToObj(index -> wanted(items.get(index), "items/" + index))
                .toList();
    }

    private static Wanted wanted(@Nullable Item item, String where) {
        if (item == null || (item.code() == null) == (item.name() == null)) {
            throw new ProblemException(ExchangeProblem.MATCH, where);
        }
        String word = item.code() != null ? item.code() : item.name();
        if (word == null || word.isBlank() || word.length() > LONGEST) {
            throw new ProblemException(ExchangeProblem.MATCH, where);
        }
        return new Wanted(item.code(), item.name());
    }

    /** Items that tell of none of the platform's own merchants; one that finds nothing is one of them. */
    private int others(Organisation platform, List<Found> found) {
        Set<SubjectId> told = found.stream().flatMap(Found::told).collect(Collectors.toSet());
        Set<SubjectId> own = registrations.merchants(platform.id(), told);
        return (int) found.stream()
                .filter(each -> each.told().noneMatch(own::contains))
                .count();
    }

    private static Result result(Found found) {
        return new Result(
                found.firm() == null ? null : firm(found.firm()),
                found.likely().stream()
                        .map(each -> new Candidate(
                                firm(each.firm()),
                                each.probability(),
                                each.reasons().stream()
                                        .map(reason -> new Feature(reason.feature(), reason.level(), reason.weight()))
                                        .toList()))
                        .toList());
    }

    private static Subject firm(Firm of) {
        return new Subject(of.id().toString(), of.code(), of.name());
    }
}
