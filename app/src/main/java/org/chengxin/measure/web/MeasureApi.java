package org.chengxin.measure.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import org.chengxin.account.Caller;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.exchange.Entitlements;
import org.chengxin.measure.Measure;
import org.chengxin.measure.sharing.ReadMeasures;
import org.chengxin.measure.web.MeasuresPage.Line;
import org.chengxin.measure.web.PublishedMeasures.Part;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/measures}: public measures in force today. */
@RestController
class MeasureApi {

    private static final int PAGE = 200;

    private final PublishedMeasures published;
    private final ReadMeasures read;
    private final Entitlements entitlements;

    MeasureApi(PublishedMeasures published, ReadMeasures read, Entitlements entitlements) {
        this.published = published;
        this.read = read;
        this.entitlements = entitlements;
    }

    /** @param next cursor of the next page; null at the end */
    record PublicMeasures(
            List<PublicMeasure> measures, @Nullable String next) {}

    /**
     * A measure in force.
     *
     * @param item name of the item of the catalogue
     * @param title of the item, in Chinese
     * @param effect incentive or sanction
     * @param nature decision, request or advice
     * @param number of the case
     * @param until last day
     * @param proof id of the fact that decided it
     */
    record PublicMeasure(
            String name,
            @Nullable String code,
            String item,
            String title,
            String effect,
            String nature,
            String number,
            String office,
            String basis,
            LocalDate since,
            LocalDate until,
            String proof) {

        static PublicMeasure of(Line line) {
            Measure measure = line.measure();
            return new PublicMeasure(
                    line.name(),
                    line.code(),
                    measure.item().item(),
                    measure.item().title().zh(),
                    measure.item().effect().word(),
                    measure.item().nature().word(),
                    measure.number(),
                    measure.office(),
                    measure.basis(),
                    measure.since(),
                    measure.until(),
                    measure.id().toString());
        }
    }

    @GetMapping("/api/v1/measures")
    @Operation(
            summary = "Public measures in force 生效中的公开措施",
            description =
                    "at most 200 a page, the latest first; what has ended or is suspended is in no page; whoever asks with a token and may receive published-measure (/api/v1/agreements) is told of early ends (/api/v1/events) 每页最多 200 条，新近的在前；已终止、中止的不再提供；凭令牌查询、可以接收 published-measure（见 /api/v1/agreements）的单位会收到提前终止的通知")
    PublicMeasures list(
            @RequestParam(name = "after", defaultValue = "") String after,
            @AuthenticationPrincipal @Nullable Caller caller) {
        Part part = published.page(after, PAGE);
        if (caller != null && hears(caller)) {
            read.keep(
                    caller.organisation().id(),
                    part.lines().stream().map(line -> line.measure().id()).toList());
        }
        return new PublicMeasures(part.lines().stream().map(PublicMeasure::of).toList(), part.next());
    }

    /** Who may not have the type is promised nothing; a citizen, an auditor or an administrator reads for no organisation. */
    private boolean hears(Caller caller) {
        return AccessPolicy.worksForItsOrganisation(caller)
                && entitlements.rights(caller.organisation()).stream()
                        .anyMatch(right -> right.type().name().equals(ReadMeasures.TYPE));
    }
}
