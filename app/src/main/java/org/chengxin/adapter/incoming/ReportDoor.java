package org.chengxin.adapter.incoming;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.adapter.connection.OfficeInCharge;
import org.chengxin.adapter.contract.Contract;
import org.chengxin.adapter.contract.OutsideSystem;
import org.chengxin.intake.Reports;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Takes what an authority's system handed in as a report of the office that speaks for it here, and so as that authority's word. */
@Component
class ReportDoor {

    private final Reports reports;
    private final Arrivals store;
    private final OfficeInCharge offices;
    private final Accounts accounts;

    ReportDoor(Reports reports, Arrivals store, OfficeInCharge offices, Accounts accounts) {
        this.reports = reports;
        this.store = store;
        this.offices = offices;
        this.accounts = accounts;
    }

    record Refusal(String problem, String detail) {}

    Optional<Refusal> report(OutsideSystem system, Contract contract, Arrival arrival, ObjectNode data) {
        Organisation reporter =
                offices.of(system).flatMap(office -> accounts.find(office.id())).orElse(null);
        if (reporter == null) {
            return Optional.of(new Refusal("office", system.department()));
        }
        Reports.Result result = take(reporter, body(contract, arrival, data));
        if (result.status().equals("rejected")) {
            return Optional.of(new Refusal(
                    "report",
                    result.problems().stream()
                            .map(problem -> problem.code() + " " + problem.pointer())
                            .findFirst()
                            .orElse("")));
        }
        store.opened(arrival, null, String.valueOf(result.id()));
        return Optional.empty();
    }

    private Reports.Result take(Organisation reporter, ObjectNode body) {
        try {
            return reports.take(
                            reporter, new ByteArrayInputStream(body.toString().getBytes(StandardCharsets.UTF_8)))
                    .get(0);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }

    /** What the system tells anew under a number supersedes what it told before. */
    private static ObjectNode body(Contract contract, Arrival arrival, ObjectNode data) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode item = body.putArray("reports").addObject();
        item.put("type", contract.name());
        item.put("key", arrival.system() + ":" + arrival.number());
        item.set("data", data);
        if (arrival.result() != null) {
            item.put("supersedes", arrival.result());
            item.put("reason", "原系统更新");
        }
        return body;
    }
}
