package org.chengxin.subject.roster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chengxin.account.Organisation;
import org.chengxin.intake.sheet.SheetDelivery;
import org.chengxin.intake.sheet.Spreadsheet;
import org.chengxin.shared.ProblemException;
import org.chengxin.subject.roster.Roster.Courier;
import org.chengxin.subject.roster.Roster.Fault;
import org.chengxin.web.Texts;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reports the couriers of a roster through intake, as a program of the firm would; a changed line replaces the earlier report. */
@Component
class RosterImport {

    private final SheetDelivery delivery;
    private final Texts texts;
    private final JsonMapper json;

    RosterImport(SheetDelivery delivery, Texts texts, JsonMapper json) {
        this.delivery = delivery;
        this.texts = texts;
        this.json = json;
    }

    /**
     * What became of a roster.
     *
     * @param updated whose earlier report was replaced
     * @param unchanged who had been reported so before
     * @param faults the lines that were not stored, in order
     */
    record Taken(int created, int updated, int unchanged, List<Fault> faults, Roster roster) {

        long refused() {
            return faults.stream().map(Fault::line).distinct().count();
        }
    }

    /**
     * @param reason why earlier reports are replaced, in the firm's words
     * @throws ProblemException if the file is refused as a whole
     */
    Taken take(Organisation firm, byte[] file, String reason) throws IOException, InterruptedException {
        Roster roster = Roster.of(Spreadsheet.read(file), headings());
        SheetDelivery.Delivered delivered =
                delivery.deliver(firm, roster.couriers().stream().map(this::row).toList(), reason);
        List<Fault> faults = new ArrayList<>(roster.faults());
        delivered
                .faults()
                .forEach(fault -> faults.add(new Fault(
                        fault.row().line(), RosterColumn.at(fault.pointer()).orElse(null), fault.code())));
        faults.sort(Comparator.comparingInt(Fault::line));
        return new Taken(delivered.created(), delivered.updated(), delivered.unchanged(), List.copyOf(faults), roster);
    }

    private SheetDelivery.Row row(Courier courier) {
        ObjectNode data = json.createObjectNode();
        courier.data().forEach(data::put);
        return new SheetDelivery.Row(courier.line(), "courier", courier.number(), data);
    }

    private Map<String, RosterColumn> headings() {
        Map<String, RosterColumn> headings = new HashMap<>();
        for (RosterColumn column : RosterColumn.values()) {
            for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                headings.put(Spreadsheet.plain(texts.in(language, column.text())), column);
            }
        }
        return headings;
    }
}
