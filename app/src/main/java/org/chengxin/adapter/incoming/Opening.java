package org.chengxin.adapter.incoming;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengxin.adapter.contract.Contract;
import org.chengxin.adapter.contract.Mapping;
import org.chengxin.adapter.contract.OutsideSystem;
import org.chengxin.matter.FormRefused;
import org.chengxin.matter.Matters;
import org.chengxin.rule.Parameters;
import org.chengxin.shared.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Opens what came in, through the doors that everybody uses: a complaint as by a stranger who fills in the form, a report as by the
 * office that is in charge of the system. What was opened once is not opened again.
 */
@Component
public class Opening {

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> FORM = new TypeReference<>() {};
    private static final String KEEP_DAYS = "adapter.refused.keep-days";
    private static final int PAGE = 50;

    private final Arrivals store;
    private final Matters matters;
    private final ReportDoor reports;
    private final TransactionTemplate transaction;
    private final Parameters parameters;
    private final Clock clock;

    Opening(
            Arrivals store,
            Matters matters,
            ReportDoor reports,
            TransactionTemplate transaction,
            Parameters parameters,
            Clock clock) {
        this.store = store;
        this.matters = matters;
        this.reports = reports;
        this.transaction = transaction;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** Forgets what could not be opened and was not mended in time: it tells of people whom nobody here helps. */
    public void forget() {
        store.forget(clock.instant().minus(Duration.ofDays(parameters.whole(KEEP_DAYS))));
    }

    /** Opens a page of what was taken; returns whether there may be more. */
    public boolean open(OutsideSystem system) {
        List<Arrival> taken = store.taken(system.name(), PAGE);
        boolean progress = false;
        for (Arrival each : taken) {
            try {
                open(system, each);
                progress = true;
            } catch (RuntimeException failure) {
                LOG.warn(
                        "{} {} is opened later: {}",
                        each.system(),
                        each.message(),
                        failure.getClass().getName());
            }
        }
        return progress && taken.size() == PAGE;
    }

    private void open(OutsideSystem system, Arrival arrival) {
        Contract contract = system.contract(arrival.message()).orElse(null);
        JsonNode content = JSON.readTree(store.content(arrival));
        if (contract == null || !content.path("fields").isObject() || isUnnumbered(arrival)) {
            store.refused(arrival, contract == null ? "contract" : isUnnumbered(arrival) ? "number" : "answer", "");
            return;
        }
        Mapping.Mapped mapped = contract.mapping().in(content.path("fields"));
        Mapping.Fault fault = mapped.first();
        if (fault != null) {
            store.refused(arrival, "field-" + fault.code(), fault.field());
        } else if (contract.kind().equals("matter")) {
            openMatter(contract, arrival, mapped.content());
        } else {
            Optional<ReportDoor.Refusal> refusal = reports.report(system, contract, arrival, mapped.content());
            refusal.ifPresent(why -> store.refused(arrival, why.problem(), why.detail()));
        }
    }

    private static boolean isUnnumbered(Arrival arrival) {
        return arrival.number().startsWith(Pulling.UNNUMBERED);
    }

    private void openMatter(Contract contract, Arrival arrival, ObjectNode form) {
        try {
            // at once, so that nobody acts on it before its result would find the way back
            transaction.executeWithoutResult(status -> {
                Matters.Opened opened =
                        matters.openForStranger(contract.name(), arrival.key(), JSON.convertValue(form, FORM));
                store.opened(arrival, opened.id().value(), opened.number());
            });
        } catch (FormRefused refused) {
            FormRefused.Wrong first = refused.wrong().get(0);
            store.refused(arrival, "field-value", there(contract, first.field()));
        } catch (ProblemException refused) {
            store.refused(arrival, "matter", refused.problem().code());
        }
    }

    /** The field as the system calls it. */
    private static String there(Contract contract, String here) {
        return contract.mapping().lines().stream()
                .filter(line -> line.here().equals(here))
                .map(Mapping.Line::there)
                .findFirst()
                .orElse(here);
    }
}
