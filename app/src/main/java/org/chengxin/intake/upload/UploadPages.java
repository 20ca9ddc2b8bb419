package org.chengxin.intake.upload;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.chengxin.account.Caller;
import org.chengxin.field.Field;
import org.chengxin.intake.ReportType;
import org.chengxin.intake.sheet.SheetProblem;
import org.chengxin.intake.sheet.Spreadsheet.Line;
import org.chengxin.intake.upload.UploadStore.Sent;
import org.chengxin.intake.upload.UploadStore.Upload;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.Texts;
import org.chengxin.web.ui.Download;
import org.chengxin.web.ui.FormError;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** {@code /workbench/reports/upload}: a person of a firm uploads reports as a spreadsheet. */
@Controller
class UploadPages {

    private static final String PAGE = "/workbench/reports/upload";
    private static final int REASON = 500;
    private static final int ROWS = 5;
    private static final int UNREAD = 50;

    private final UploadedSheets uploads;
    private final UploadColumns columns;
    private final Texts texts;

    UploadPages(UploadedSheets uploads, UploadColumns columns, Texts texts) {
        this.uploads = uploads;
        this.columns = columns;
        this.texts = texts;
    }

    @GetMapping(PAGE)
    ModelAndView choose(
            @AuthenticationPrincipal Caller caller, @RequestParam(name = "type", defaultValue = "") String type) {
        return page(caller, type, null, null, List.of());
    }

    @PostMapping(PAGE)
    ModelAndView upload(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(name = "type", defaultValue = "") String name,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        ReportType type = uploads.type(caller.organisation(), name).orElse(null);
        if (type == null) {
            return refused(caller, name, new FormError("type", texts.of("problem.report.type-not-permitted")));
        }
        if (file == null || file.isEmpty()) {
            return refused(caller, name, new FormError("file", texts.of("problem." + SheetProblem.EMPTY.code())));
        }
        try {
            UUID id = uploads.keep(caller.organisation(), type, file.getBytes());
            return new ModelAndView("redirect:" + PAGE + "/" + id);
        } catch (ProblemException refusal) {
            if (refusal.problem() instanceof SheetProblem problem) {
                return refused(caller, name, new FormError("file", texts.of("problem." + problem.code())));
            }
            throw refusal;
        }
    }

    @GetMapping(PAGE + "/{id}")
    ModelAndView look(@AuthenticationPrincipal Caller caller, @PathVariable("id") UUID id) {
        return look(caller, known(caller, id), texts.of("intake.upload.reason.usual"), List.of());
    }

    private ModelAndView look(Caller caller, Upload upload, String reason, List<FormError> errors) {
        Sent sent = upload.sent();
        UploadPage.Result result = sent == null
                ? null
                : new UploadPage.Result(upload.id(), sent.created(), sent.updated(), sent.unchanged(), sent.refused());
        UploadPage.Preview preview = sent == null ? preview(upload) : null;
        return new ModelAndView(
                "intake/upload", "page", new UploadPage(names(caller), upload.type(), preview, result, reason, errors));
    }

    private UploadPage.Preview preview(Upload upload) {
        UploadTable table = uploads.table(upload);
        List<Line> lines = uploads.sheet(upload).lines();
        List<List<String>> rows = lines.subList(1, Math.min(lines.size(), ROWS + 1)).stream()
                .map(line -> table.columns().stream()
                        .map(column -> line.cell(column.index()).text())
                        .toList())
                .toList();
        return new UploadPage.Preview(
                upload.id(),
                table.columns(),
                table.unread().stream().limit(UNREAD).toList(),
                table.missing(),
                table.rows().size(),
                table.faults().stream().map(UploadTable.Fault::line).distinct().count(),
                rows);
    }

    @PostMapping(PAGE + "/{id}")
    ModelAndView send(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @RequestParam(name = "reason", defaultValue = "") String reason)
            throws IOException, InterruptedException {
        Upload upload = known(caller, id);
        if (!Field.isText(reason, REASON)) {
            ModelAndView page = look(
                    caller, upload, reason, List.of(new FormError("reason", texts.of("intake.upload.reason.wrong"))));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        if (upload.sent() == null) {
            uploads.send(caller.organisation(), upload, reason);
        }
        return new ModelAndView("redirect:" + PAGE + "/" + id);
    }

    /** The refused lines with what is wrong with them, to be corrected and uploaded again. */
    @GetMapping(PAGE + "/{id}/refused.csv")
    ResponseEntity<byte[]> refused(@AuthenticationPrincipal Caller caller, @PathVariable("id") UUID id) {
        Sent sent = known(caller, id).sent();
        if (sent == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Download.of(Download.CSV, "refused.csv", sent.rows());
    }

    @GetMapping(PAGE + "/template.xlsx")
    ResponseEntity<byte[]> workbook(@AuthenticationPrincipal Caller caller, @RequestParam("type") String type)
            throws IOException {
        return Download.of(
                Download.XLSX,
                type + ".xlsx",
                columns.template(permitted(caller, type)).workbook());
    }

    @GetMapping(PAGE + "/template.csv")
    ResponseEntity<byte[]> csv(@AuthenticationPrincipal Caller caller, @RequestParam("type") String type) {
        return Download.of(
                Download.CSV,
                type + ".csv",
                columns.template(permitted(caller, type)).csv());
    }

    private ReportType permitted(Caller caller, String type) {
        return uploads.type(caller.organisation(), type)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Upload known(Caller caller, UUID id) {
        return uploads.find(caller.organisation(), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView refused(Caller caller, String type, FormError error) {
        ModelAndView page = page(caller, type, null, null, List.of(error));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(
            Caller caller,
            String type,
            UploadPage.@Nullable Preview preview,
            UploadPage.@Nullable Result result,
            List<FormError> errors) {
        List<String> names = names(caller);
        String chosen = names.contains(type) || names.isEmpty() ? type : names.get(0);
        return new ModelAndView("intake/upload", "page", new UploadPage(names, chosen, preview, result, "", errors));
    }

    private List<String> names(Caller caller) {
        return uploads.types(caller.organisation()).stream()
                .map(ReportType::name)
                .toList();
    }
}
