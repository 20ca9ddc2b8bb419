package org.chengxin.matter.web.file;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.chengxin.account.Caller;
import org.chengxin.matter.Actor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /workbench/attachments/{id}}: always saved, never shown, of the type that was found in it. */
@Controller
class AttachmentPages {

    private final AttachmentSending files;

    AttachmentPages(AttachmentSending files) {
        this.files = files;
    }

    @GetMapping("/workbench/attachments/{id}")
    void download(@PathVariable("id") UUID id, @AuthenticationPrincipal Caller caller, HttpServletResponse response)
            throws IOException {
        files.send(id, Actor.of(caller), response);
    }
}
