package org.chengxin.matter.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.chengxin.matter.Actor;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.Matters;
import org.chengxin.matter.web.file.AttachmentSending;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.guard.AddressLimit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /matters/where/files/{id}}: a file of a stranger's own matter, by number and secret; always saved, never shown. */
@Controller
class WhereFilePages {

    private static final int FILES_AN_HOUR = 120;

    private final Matters matters;
    private final AttachmentSending files;
    private final AddressLimit limit;

    WhereFilePages(Matters matters, AttachmentSending files, AddressLimit limit) {
        this.matters = matters;
        this.files = files;
        this.limit = limit;
    }

    @PostMapping("/matters/where/files/{id}")
    void file(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable("id") UUID id,
            @RequestParam("number") String number,
            @RequestParam("receipt") String receipt)
            throws IOException {
        limit.take("matter.where.file", request.getRemoteAddr(), FILES_AN_HOUR);
        if (matters.byNumber(number, receipt).isEmpty()) {
            throw new ProblemException(MatterProblem.NOT_VISIBLE, "file");
        }
        files.send(id, Actor.holding(receipt), response);
    }
}
