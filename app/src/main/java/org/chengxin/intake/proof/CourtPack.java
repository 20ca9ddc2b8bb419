package org.chengxin.intake.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengxin.evidence.Erasures;
import org.chengxin.evidence.Proofs;
import org.chengxin.evidence.Proofs.Inclusion;
import org.chengxin.evidence.anchor.Anchors.Anchored;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.note.Note;
import org.chengxin.evidencelog.proof.Checkpoint;
import org.chengxin.intake.Report;
import org.chengxin.intake.ReportType;
import org.chengxin.intake.ReportTypes;
import org.chengxin.intake.Reports;
import org.chengxin.intake.proof.PackContent.Extent;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Builds the court pack, which proves one record without trust in this server: sealed payload, log position, checkpoint, time
 * stamp, and instructions to check them ({@code docs/formats/evidence-log.md}).
 */
@Component
class CourtPack {

    private final Proofs proofs;
    private final Erasures erasures;
    private final Reports reports;
    private final ReportTypes types;
    private final Stamps stamps;
    private final Papers papers;
    private final boolean simulated;
    private final PackContent content;

    CourtPack(
            Proofs proofs,
            Erasures erasures,
            Reports reports,
            ReportTypes types,
            Stamps stamps,
            Papers papers,
            @Value("${chengxin.simulated:false}") boolean simulated) {
        this.proofs = proofs;
        this.erasures = erasures;
        this.reports = reports;
        this.types = types;
        this.stamps = stamps;
        this.papers = papers;
        this.simulated = simulated;
        this.content = new PackContent(proofs, erasures, types);
    }

    /**
     * @param asked as much of it as the reader may have
     * @throws org.chengxin.shared.ProblemException while no published checkpoint covers the record
     */
    byte[] of(Inclusion inclusion, Extent asked) {
        Extent extent = content.extent(inclusion, asked);
        Optional<Anchored> stamp = Optional.ofNullable(inclusion.index()).flatMap(stamps::covering);
        Optional<Note> note = stamp.map(Anchored::checkpoint).or(proofs::checkpoint);
        Proofs.Proof proof = proofs.published(inclusion.id(), id -> note.flatMap(under -> proofs.proof(id, under)));
        Note checkpoint = note.orElseThrow();
        Map<String, byte[]> files = new LinkedHashMap<>();
        // Reserves the first place in the zip; the page is written later, since it lists the other files.
        files.put("README.html", new byte[0]);
        content.file(inclusion, extent).ifPresent(file -> files.put("record.json", file));
        files.put(
                "record.html",
                papers.tell(content.paper(
                        inclusion, extent, erasedBy(erasures.of(inclusion.id()).orElse(null)))));
        files.put("entry", proof.entry());
        files.put("proof.tlog-proof", proof.tlogProof());
        files.put("checkpoint", checkpoint.toBytes());
        files.put("policy", text(proofs.policy()));
        files.put("keys", text(String.join("\n", proofs.keys()) + "\n"));
        stamp.ifPresent(made -> {
            files.put("timestamp.tsr", made.receipt());
            files.put("timestamp.pem", text(made.certificatePem()));
        });
        verifier().ifPresent(page -> files.put("verify.html", page));
        files.put(Manifest.NAME, new byte[0]);
        files.put("README.html", papers.explain(explanation(inclusion, checkpoint, stamp.isPresent(), files)));
        files.put(Manifest.NAME, proofs.vouch(Manifest.of(proofs.origin(), files)));
        return Zip.of(files, inclusion.sealedAt());
    }

    private PackPaper explanation(Inclusion inclusion, Note checkpoint, boolean stamped, Map<String, byte[]> files) {
        Erasures.Erasure erased = erasures.of(inclusion.id()).orElse(null);
        return new PackPaper(
                inclusion.id().toString(),
                inclusion.type(),
                inclusion.sealedAt(),
                java.util.Objects.requireNonNull(inclusion.index()),
                inclusion.position(),
                proofs.origin(),
                size(checkpoint),
                witnesses(proofs.policy()),
                reports.reopen(inclusion.id())
                        .map(report -> source(inclusion, report))
                        .orElse(null),
                erased,
                erasedBy(erased),
                stamped,
                simulated,
                new ArrayList<>(files.keySet()));
    }

    private PackPaper.Source source(Inclusion inclusion, Report report) {
        ReportType type = types.find(inclusion.type()).orElseThrow();
        return new PackPaper.Source(
                report.reporter().name(),
                report.reporter().organisation().toString(),
                report.reporter().kind().word(),
                type.footing().word(),
                type.sources(inclusion.id()));
    }

    private @Nullable Long erasedBy(Erasures.@Nullable Erasure erased) {
        return erased == null
                ? null
                : proofs.inclusion(erased.id()).map(Inclusion::index).orElse(null);
    }

    /** The names of the witnesses in a policy. */
    static List<String> witnesses(String policy) {
        return policy.lines()
                .map(line -> line.split("[ \t]+"))
                .filter(words -> words.length > 1 && words[0].equals("witness"))
                .map(words -> words[1])
                .toList();
    }

    private static long size(Note checkpoint) {
        try {
            return Checkpoint.parse(checkpoint.text()).size();
        } catch (VerificationException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    /** The offline page that checks a pack in a browser. */
    private static Optional<byte[]> verifier() {
        try (InputStream page = CourtPack.class.getResourceAsStream("/static/verify/verify.html")) {
            return page == null ? Optional.empty() : Optional.of(page.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
