package org.chengxin.matter.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.chengxin.account.Caller;
import org.chengxin.document.attachment.Attachment;
import org.chengxin.document.attachment.Attachments;
import org.chengxin.document.attachment.DraftOwner;
import org.chengxin.matter.Actor;
import org.chengxin.matter.web.file.AttachmentSending;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/v1/matters/attachments}: a file is uploaded first and then named by its id in a form. Downloads, for persons too,
 * are never inline and have the detected type.
 */
@RestController
class AttachmentApi {

    private final Attachments attachments;
    private final AttachmentSending files;

    AttachmentApi(Attachments attachments, AttachmentSending files) {
        this.attachments = attachments;
        this.files = files;
    }

    /** @param id value for the form's field */
    record Kept(String id, String name, String type, long bytes, String sha256) {}

    @PostMapping("/api/v1/matters/attachments")
    @Operation(
            summary = "Send a file 上传附件",
            description =
                    "the body is the file itself; it is dropped when no act names it within a day 请求内容即文件本身；一日内未被引用的自动清除")
    ResponseEntity<Kept> store(
            @RequestParam("name") String name,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller)
            throws IOException {
        Attachment kept = attachments.store(DraftOwner.of(caller, ""), name, request.getInputStream());
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new Kept(kept.id().toString(), kept.name(), kept.type(), kept.bytes(), kept.sha256()));
    }

    @GetMapping({"/workbench/attachments/{id}", "/api/v1/matters/attachments/{id}"})
    @Operation(
            summary = "Fetch a file 下载附件",
            description = "for whoever may see the act that it was filed with 提供给可见相应步骤的调用者")
    void fetch(
            @PathVariable("id") UUID id,
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            HttpServletResponse response)
            throws IOException {
        files.send(id, Actor.of(caller), response);
    }
}
