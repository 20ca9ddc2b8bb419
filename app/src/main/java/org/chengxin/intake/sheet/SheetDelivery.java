package org.chengxin.intake.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.account.Organisation;
import org.chengxin.intake.Reports;
import org.chengxin.intake.Reports.ItemProblem;
import org.chengxin.intake.Reports.Result;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reports the rows of a spreadsheet through intake, as a program would; a row that changed replaces the earlier report. */
@Component
public class SheetDelivery {

    /** As many as one request of reports holds. */
    private static final int BATCH = 1_000;

    private final Reports reports;
    private final JsonMapper json;

    SheetDelivery(Reports reports, JsonMapper json) {
        this.reports = reports;
        this.json = json;
    }

    /**
     * One report.
     *
     * @param line of the spreadsheet, or the first of its lines
     */
    public record Row(int line, String type, String key, ObjectNode data) {}

    /**
     * Why a row is not stored.
     *
     * @param pointer JSON pointer into its data; empty for the whole row
     * @param code of the problem
     */
    public record Fault(Row row, String pointer, String code) {}

    /**
     * What became of the rows.
     *
     * @param updated whose earlier report was replaced
     * @param unchanged which had been reported so before
     * @param faults in the order of the rows
     */
    public record Delivered(int created, int updated, int unchanged, List<Fault> faults) {}

    /** @param reason why earlier reports are replaced, in the reporter's words */
    public Delivered deliver(Organisation reporter, List<Row> rows, String reason)
            throws IOException, InterruptedException {
        Tally tally = new Tally();
        for (int start = 0; start < rows.size(); start += BATCH) {
            List<Row> batch = rows.subList(start, Math.min(rows.size(), start + BATCH));
            Map<Row, String> standing = tally.count(batch, send(reporter, batch, Map.of(), reason), false);
            if (!standing.isEmpty()) {
                List<Row> changed = List.copyOf(standing.keySet());
                tally.count(changed, send(reporter, changed, standing, reason), true);
            }
        }
        return new Delivered(tally.created, tally.updated, tally.unchanged, List.copyOf(tally.faults));
    }

    /** @param standing the current report that each of these replaces */
    private List<Result> send(Organisation reporter, List<Row> rows, Map<Row, String> standing, String reason)
            throws IOException, InterruptedException {
        ObjectNode body = json.createObjectNode();
        ArrayNode items = body.putArray("reports");
        for (Row row : rows) {
            ObjectNode report = items.addObject().put("type", row.type()).put("key", row.key());
            report.set("data", row.data());
            String replaced = standing.get(row);
            if (replaced != null) {
                report.put("supersedes", replaced).put("reason", reason);
            }
        }
        return reports.take(reporter, new ByteArrayInputStream(json.writeValueAsBytes(body)));
    }

    private static final class Tally {

        private final List<Fault> faults = new ArrayList<>();
        private int created;
        private int updated;
        private int unchanged;

        /**
         * @param replacing whether these replace earlier reports
         * @return the current report of each row that had been reported differently
         */
        Map<Row, String> count(List<Row> rows, List<Result> results, boolean replacing) {
            Map<Row, String> standing = new LinkedHashMap<>();
            for (int index = 0; index < rows.size(); index++) {
                Row row = rows.get(index);
                Result result = results.get(index);
                if (result.status().equals("duplicate")) {
                    unchanged++;
                } else if (result.status().equals("created")) {
                    created += replacing ? 0 : 1;
                    updated += replacing ? 1 : 0;
                } else if (result.id() != null && !replacing && conflicts(result)) {
                    standing.put(row, result.id());
                } else {
                    for (ItemProblem problem : result.problems()) {
                        faults.add(new Fault(row, problem.pointer(), problem.code()));
                    }
                }
            }
            return standing;
        }

        /** Whether the key stands with other content; one that was withdrawn has an id too, and stays withdrawn. */
        private static boolean conflicts(Result result) {
            return result.problems().stream().anyMatch(problem -> problem.code().equals("report.key-conflict"));
        }
    }
}
