package org.chengxin.subject.roster;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chengxin.account.Organisation;
import org.chengxin.intake.Reports;
import org.chengxin.intake.Reports.ItemProblem;
import org.chengxin.intake.Reports.Result;
import org.chengxin.shared.ProblemException;
import org.chengxin.subject.roster.Roster.Courier;
import org.chengxin.subject.roster.Roster.Fault;
import org.chengxin.web.Texts;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reports the couriers of a roster through intake, as a program of the firm would; a changed line replaces the earlier report. */
@Component
class RosterImport {

    /** As many as one request of reports holds. */
    private static final int BATCH = 1_000;

    private final Reports reports;
    private final Texts texts;
    private final JsonMapper json;

    RosterImport(Reports reports, Texts texts, JsonMapper json) {
        this.reports = reports;
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
        Roster roster = Roster.of(RosterFile.read(file), headings());
        Tally tally = new Tally(new ArrayList<>(roster.faults()));
        List<Courier> couriers = roster.couriers();
        for (int start = 0; start < couriers.size(); start += BATCH) {
            List<Courier> batch = couriers.subList(start, Math.min(couriers.size(), start + BATCH));
            Map<Courier, String> standing = tally.count(batch, send(firm, batch, Map.of(), reason), false);
            if (!standing.isEmpty()) {
                List<Courier> changed = List.copyOf(standing.keySet());
                tally.count(changed, send(firm, changed, standing, reason), true);
            }
        }
        tally.faults.sort(Comparator.comparingInt(Fault::line));
        return new Taken(tally.created, tally.updated, tally.unchanged, List.copyOf(tally.faults), roster);
    }

    private Map<String, RosterColumn> headings() {
        Map<String, RosterColumn> headings = new HashMap<>();
        for (RosterColumn column : RosterColumn.values()) {
            for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                headings.put(Roster.plain(texts.in(language, column.text())), column);
            }
        }
        return headings;
    }

    /** @param standing the current report that each of these replaces */
    private List<Result> send(Organisation firm, List<Courier> couriers, Map<Courier, String> standing, String reason)
            throws IOException, InterruptedException {
        ObjectNode body = json.createObjectNode();
        ArrayNode items = body.putArray("reports");
        for (Courier courier : couriers) {
            ObjectNode report = items.addObject().put("type", "courier").put("key", courier.number());
            ObjectNode data = report.putObject("data");
            courier.data().forEach(data::put);
            String replaced = standing.get(courier);
            if (replaced != null) {
                report.put("supersedes", replaced).put("reason", reason);
            }
        }
        return reports.take(firm, new ByteArrayInputStream(json.writeValueAsBytes(body)));
    }

    private static final class Tally {

        private final List<Fault> faults;
        private int created;
        private int updated;
        private int unchanged;

        Tally(List<Fault> faults) {
            this.faults = faults;
        }

        /**
         * @param replacing whether these replace earlier reports
         * @return the current report of each courier that had been reported differently
         */
        Map<Courier, String> count(List<Courier> couriers, List<Result> results, boolean replacing) {
            Map<Courier, String> standing = new LinkedHashMap<>();
            for (int index = 0; index < couriers.size(); index++) {
                Courier courier = couriers.get(index);
                Result result = results.get(index);
                if (result.status().equals("duplicate")) {
                    unchanged++;
                } else if (result.status().equals("created")) {
                    created += replacing ? 0 : 1;
                    updated += replacing ? 1 : 0;
                } else if (result.id() != null && !replacing) {
                    standing.put(courier, result.id());
                } else {
                    result.problems().forEach(problem -> faults.add(fault(courier, problem)));
                }
            }
            return standing;
        }

        private static Fault fault(Courier courier, ItemProblem problem) {
            return new Fault(courier.line(), RosterColumn.at(problem.pointer()).orElse(null), problem.code());
        }
    }
}
