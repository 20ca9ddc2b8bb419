package org.chengxin.intake.web;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.account.Caller;
import org.chengxin.field.Field;
import org.chengxin.field.ListQuery;
import org.chengxin.intake.ReportType;
import org.chengxin.intake.ReportTypes;
import org.chengxin.intake.Reports;
import org.chengxin.intake.Reports.Listed;
import org.chengxin.intake.upload.UploadColumn;
import org.chengxin.intake.upload.UploadColumns;
import org.chengxin.web.Shell;
import org.chengxin.web.Texts;
import org.chengxin.web.list.Filter;
import org.chengxin.web.list.Found;
import org.chengxin.web.list.Listing;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;

/**
 * {@code /workbench/reports/types/{type}}: what the reader's organisation has reported of a type, as it stands. Its columns are the
 * fields of the type, without those that are marked as personal.
 */
@Controller
class OwnReportPages {

    private static final String PAGES = "/workbench/reports/types/";

    private final Reports reports;
    private final ReportTypes types;
    private final UploadColumns columns;
    private final Texts texts;

    OwnReportPages(Reports reports, ReportTypes types, UploadColumns columns, Texts texts) {
        this.reports = reports;
        this.types = types;
        this.columns = columns;
        this.texts = texts;
    }

    @GetMapping(PAGES + "{type}")
    ModelAndView list(
            @PathVariable("type") String name,
            @RequestParam Map<String, String> asked,
            @AuthenticationPrincipal Caller caller) {
        ReportType type = types.known(name);
        Listing<Listed> list = Listing.<Listed>of(PAGES + name, "intake.own.", texts)
                .column(Field.key("key"), Listed::key)
                .filters(Filter.words("key"));
        ListQuery query = list.query(asked);
        Found<Listed> found = reports.list(caller.organisation().id(), name, query);
        columns.of(type).stream()
                .filter(column -> !column.isKey() && !column.field().isPersonal())
                .filter(column -> query.file() || isUsed(column, found.rows()))
                .forEach(column -> list.column(
                        column.field(), column.title(texts.locale()), report -> words(column, report.data())));
        list.column(Field.instant("received"), report -> Shell.time(report.receivedAt()));
        return list.show("intake/own", query, found, page -> new OwnReportsPage(name, page));
    }

    /** Whether a report of the page has a value; a page leaves empty columns out, of which a type of many optional fields has a dozen. */
    private boolean isUsed(UploadColumn column, List<Listed> rows) {
        return rows.stream().anyMatch(report -> !words(column, report.data()).isEmpty());
    }

    /** The words of the values at the column's path, of which a list of lines has several. */
    private String words(UploadColumn column, JsonNode data) {
        Stream<JsonNode> values = Stream.of(data);
        for (String name : column.path().replace("[]", "").split("\\.")) {
            values = values.map(value -> value.path(name))
                    .flatMap(value -> value.isArray() ? value.valueStream() : Stream.of(value));
        }
        return values.filter(value -> !value.isMissingNode() && !value.isNull())
                .map(value -> word(column.field(), value))
                .collect(Collectors.joining(texts.of("web.comma")));
    }

    private String word(Field field, JsonNode value) {
        String written = value.asString();
        if (value.isBoolean()) {
            return texts.of("web.cell.value." + written);
        }
        if (field.form().equals("time")) {
            return Shell.time(OffsetDateTime.parse(written).toInstant());
        }
        return field.words().contains(written) ? texts.of(field.text(written)) : written;
    }
}
