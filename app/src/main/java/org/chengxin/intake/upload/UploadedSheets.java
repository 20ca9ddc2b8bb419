package org.chengxin.intake.upload;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.account.Organisation;
import org.chengxin.intake.ReportType;
import org.chengxin.intake.ReportTypes;
import org.chengxin.intake.sheet.SheetDelivery;
import org.chengxin.intake.sheet.Spreadsheet;
import org.chengxin.intake.sheet.Spreadsheet.Line;
import org.chengxin.intake.upload.UploadStore.Sent;
import org.chengxin.intake.upload.UploadStore.Upload;
import org.chengxin.intake.upload.UploadTable.Fault;
import org.chengxin.rule.LegalDayBegan;
import org.chengxin.shared.ProblemException;
import org.chengxin.shared.Uuid7;
import org.chengxin.web.Texts;
import org.chengxin.web.ui.CsvCell;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Spreadsheets that people upload: kept while they look at how it is read, then reported row by row. */
@Component
class UploadedSheets {

    private static final Duration KEPT = Duration.ofDays(1);

    private final UploadStore store;
    private final ReportTypes types;
    private final UploadColumns columns;
    private final SheetDelivery delivery;
    private final Texts texts;
    private final Clock clock;

    UploadedSheets(
            UploadStore store,
            ReportTypes types,
            UploadColumns columns,
            SheetDelivery delivery,
            Texts texts,
            Clock clock) {
        this.store = store;
        this.types = types;
        this.columns = columns;
        this.delivery = delivery;
        this.texts = texts;
        this.clock = clock;
    }

    /** The types that an organisation may report. */
    List<ReportType> types(Organisation organisation) {
        return types.all().stream()
                .filter(type -> type.reporters().contains(organisation.kind()))
                .toList();
    }

    /** The type of that name, if the organisation may report it. */
    Optional<ReportType> type(Organisation organisation, String name) {
        return types(organisation).stream()
                .filter(type -> type.name().equals(name))
                .findFirst();
    }

    /** @throws ProblemException if the file is no spreadsheet */
    UUID keep(Organisation organisation, ReportType type, byte[] file) {
        Spreadsheet.read(file);
        UUID id = Uuid7.next();
        store.insert(id, organisation.id(), type.name(), file, clock.instant());
        return id;
    }

    Optional<Upload> find(Organisation organisation, UUID id) {
        return store.find(organisation.id(), id);
    }

    /** How a spreadsheet that was not reported yet is read. */
    UploadTable table(Upload upload) {
        List<UploadColumn> wanted = columns.of(type(upload));
        return UploadTable.of(sheet(upload), upload.type(), wanted, columns.headings(wanted));
    }

    Spreadsheet sheet(Upload upload) {
        return Spreadsheet.read(Objects.requireNonNull(upload.file()));
    }

    private ReportType type(Upload upload) {
        return types.find(upload.type()).orElseThrow();
    }

    /** @param reason why earlier reports are replaced, in the reporter's words */
    void send(Organisation organisation, Upload upload, String reason) throws IOException, InterruptedException {
        Spreadsheet sheet = sheet(upload);
        UploadTable table = table(upload);
        SheetDelivery.Delivered delivered = delivery.deliver(organisation, table.rows(), reason);
        List<Fault> found = new ArrayList<>(table.faults());
        delivered.faults().forEach(fault -> found.add(fault(fault, table)));
        List<Fault> faults = table.whole(found);
        long refused = faults.stream().map(Fault::line).distinct().count();
        store.sent(
                upload.id(),
                new Sent(
                        delivered.created(),
                        delivered.updated(),
                        delivered.unchanged(),
                        (int) refused,
                        refusedRows(sheet, faults).getBytes(StandardCharsets.UTF_8)));
    }

    private static Fault fault(SheetDelivery.Fault fault, UploadTable table) {
        return new Fault(
                fault.row().line(),
                fault.row().key(),
                table.columns().stream()
                        .map(UploadTable.Mapped::column)
                        .filter(column -> column.isAt(fault.pointer()))
                        .findFirst()
                        .orElse(null),
                fault.code());
    }

    /**
     * The refused lines as they were, and what is wrong with each: once corrected, the file can be uploaded as it is. Begins with a
     * byte order mark, by which spreadsheet programs know UTF-8.
     */
    private String refusedRows(Spreadsheet sheet, List<Fault> faults) {
        List<String> lines = new ArrayList<>();
        lines.add(csv(Stream.concat(
                Stream.of("intake.upload.line", "intake.upload.problem").map(texts::of),
                sheet.lines().get(0).cells().stream().map(Spreadsheet.Cell::text))));
        for (Line line : sheet.lines().subList(1, sheet.lines().size())) {
            String problems = faults.stream()
                    .filter(fault -> fault.line() == line.number())
                    .map(this::words)
                    .distinct()
                    .collect(Collectors.joining(" "));
            if (!problems.isEmpty()) {
                lines.add(csv(Stream.concat(
                        Stream.of(String.valueOf(line.number()), problems),
                        line.cells().stream().map(Spreadsheet.Cell::text))));
            }
        }
        return "\uFEFF" + String.join("\r\n", lines) + "\r\n";
    }

    private String words(Fault fault) {
        String problem = texts.of("problem." + fault.code());
        return fault.column() == null
                ? problem
                : texts.of("intake.upload.at", fault.column().title(texts.locale()), problem);
    }

    private static String csv(Stream<String> cells) {
        return cells.map(CsvCell::of).collect(Collectors.joining(","));
    }

    @EventListener
    void on(LegalDayBegan began) {
        store.removeBefore(clock.instant().minus(KEPT));
    }
}
