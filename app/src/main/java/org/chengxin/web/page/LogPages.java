package org.chengxin.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.chengxin.account.Caller;
import org.chengxin.evidence.Cosigners;
import org.chengxin.evidence.DisclosedFacts;
import org.chengxin.evidence.Erasures;
import org.chengxin.evidence.LogWatch;
import org.chengxin.evidence.Proofs;
import org.chengxin.evidence.anchor.Anchors;
import org.chengxin.shared.FactId;
import org.chengxin.web.PublicUrl;
import org.chengxin.web.part.RecordNote;
import org.chengxin.web.ui.Download;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** The page of the public log, and a page for each sealed record with its proof. */
@Controller
class LogPages {

    private final Proofs proofs;
    private final Cosigners cosigners;
    private final Anchors anchors;
    private final LogWatch watch;
    private final List<DisclosedFacts> owners;
    private final Erasures erasures;
    private final List<RecordNote> notes;
    private final JsonMapper json;
    private final PublicUrl address;

    LogPages(
            Proofs proofs,
            Cosigners cosigners,
            Anchors anchors,
            LogWatch watch,
            List<DisclosedFacts> owners,
            Erasures erasures,
            List<RecordNote> notes,
            JsonMapper json,
            PublicUrl address) {
        this.address = address;
        this.proofs = proofs;
        this.cosigners = cosigners;
        this.anchors = anchors;
        this.watch = watch;
        this.owners = owners;
        this.erasures = erasures;
        this.notes = notes;
        this.json = json;
    }

    @GetMapping("/log")
    ModelAndView log(HttpServletRequest request) {
        String checkpoint = proofs.checkpoint()
                .map(note -> new String(note.toBytes(), StandardCharsets.UTF_8))
                .orElse(null);
        var published = proofs.published();
        LogPage page = new LogPage(
                proofs.origin(),
                published.map(Proofs.Published::size).orElse(0L),
                proofs.facts(),
                published.map(Proofs.Published::at).orElse(null),
                checkpoint,
                proofs.keys(),
                new LogPage.Cosigning(
                        cosigners.signers(),
                        cosigners.quorum(),
                        cosigners.needsOutsider(),
                        cosigners.withheld().orElse(null)),
                new LogPage.Dating(
                        anchors.latest().orElse(null), anchors.trouble().orElse(null)),
                watch.alarm()
                        .filter(alarm -> alarm.kind() != LogWatch.Kind.WITHHELD)
                        .map(alarm -> new LogPage.Alarm(
                                "web.log." + alarm.kind().name().toLowerCase(Locale.ROOT), alarm.since()))
                        .orElse(null),
                address.base());
        return new ModelAndView("web/log", "page", page);
    }

    @GetMapping("/records/{id}")
    ModelAndView record(@PathVariable("id") String id, @AuthenticationPrincipal @Nullable Caller reader) {
        FactId fact = fact(id);
        Proofs.Inclusion inclusion =
                proofs.inclusion(fact).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Proofs.Opening opening = isDisclosed(fact) ? proofs.open(fact).orElse(null) : null;
        Proofs.Inclusion erasure = erasures.of(fact)
                .flatMap(erased -> proofs.inclusion(erased.id()))
                .orElse(null);
        return new ModelAndView(
                "web/record",
                "page",
                new RecordPage(
                        inclusion,
                        proofs.publishedSize(),
                        opening == null ? null : pretty(opening),
                        opening != null && opening.withheld() != null,
                        erasure,
                        notes.stream()
                                .flatMap(note -> note.of(fact, reader).stream())
                                .toList(),
                        address.base()));
    }

    private String pretty(Proofs.Opening opening) {
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(json.readTree(opening.payload()));
    }

    /** {@code record.json} of a public fact, or the proof of its erasure. */
    @GetMapping("/records/{id}/record.json")
    ResponseEntity<byte[]> opened(@PathVariable("id") String id) {
        FactId fact = fact(id);
        if (!isDisclosed(fact) && erasures.of(fact).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Download.of(MediaType.APPLICATION_JSON, id + ".record.json", proofs.published(fact, proofs::recordFile));
    }

    private boolean isDisclosed(FactId fact) {
        return owners.stream().anyMatch(owner -> owner.isDisclosed(fact));
    }

    private static FactId fact(String id) {
        return FactId.tryParse(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
