package org.chengxin.intake.proof;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Objects;
import org.chengxin.account.Caller;
import org.chengxin.account.access.Purpose;
import org.chengxin.evidence.Proofs;
import org.chengxin.intake.proof.Packs.Wish;
import org.chengxin.shared.FactId;
import org.chengxin.web.ui.Download;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A fact's proof and log entry, public since they reveal no content; and the court pack, for entitled readers. */
@RestController
@RequestMapping("/api/v1/records/{id}")
class ProofApi {

    private static final String PROOF = "text/plain;charset=utf-8";
    private static final String ZIP = "application/zip";

    private final Proofs proofs;
    private final Packs packs;

    ProofApi(Proofs proofs, Packs packs) {
        this.proofs = proofs;
        this.packs = packs;
    }

    @GetMapping(value = "/proof", produces = PROOF)
    @Operation(summary = "Proof that the record is in the log 存证证明", description = "C2SP tlog-proof C2SP 格式的证明")
    ResponseEntity<byte[]> proof(@PathVariable("id") String id) {
        FactId fact = proofs.known(id).id();
        return file(fact + ".tlog-proof", PROOF, proofs.published(fact, proofs::tlogProof));
    }

    @GetMapping("/entry")
    @Operation(summary = "The log entry of the record 存证条目")
    ResponseEntity<byte[]> entry(@PathVariable("id") String id) {
        FactId fact = proofs.known(id).id();
        return file(
                fact + ".entry",
                MediaType.APPLICATION_OCTET_STREAM_VALUE,
                proofs.published(fact, proofs::proof).entry());
    }

    /** @param whole whether the publishable part alone does not suffice */
    @GetMapping(value = "/pack", produces = ZIP)
    @Operation(
            summary = "The court pack of the record 存证包",
            description = "zip; to those entitled to the record without a purpose 压缩包，提供给无须写明用途即有权查阅的单位")
    ResponseEntity<byte[]> pack(
            @PathVariable("id") String id,
            @RequestParam(name = "whole", defaultValue = "false") boolean whole,
            @AuthenticationPrincipal @Nullable Caller caller) {
        return zip(id, packs.hand(caller, id, null, Wish.of(whole, false)));
    }

    /**
     * What an officer looks at a record for that another organisation reported; kept in the access log.
     *
     * @param purpose one of the officer's role
     * @param number of an open case of the own office about the subject
     * @param person whether the case needs number, phone and address of the person whom it is about
     */
    record Asked(
            @Nullable String purpose,
            @Nullable String number,
            @Nullable Boolean person) {}

    @PostMapping(value = "/pack", produces = ZIP)
    @Operation(
            summary = "The court pack of the record, for a purpose 凭用途取得存证包",
            description = "zip; to officers with a case about its subject 压缩包，提供给正在办理该主体案件的人员")
    ResponseEntity<byte[]> packFor(
            @PathVariable("id") String id, @RequestBody Asked asked, @AuthenticationPrincipal @Nullable Caller caller) {
        Purpose.Stated stated = Purpose.Stated.of(
                        Objects.requireNonNullElse(asked.purpose(), ""), Objects.requireNonNullElse(asked.number(), ""))
                .orElse(null);
        return zip(id, packs.hand(caller, id, stated, Wish.of(true, Boolean.TRUE.equals(asked.person()))));
    }

    /** The HTTP response with a pack; not cacheable, since it may be for its reader only. */
    static ResponseEntity<byte[]> zip(String id, byte[] pack) {
        return ResponseEntity.status(200)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_TYPE, ZIP)
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.name(id + "-pack.zip"))
                .body(pack);
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.name(name))
                .body(content);
    }
}
