package org.chengxin.intake;

import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.evidence.FactOwner;
import org.chengxin.evidence.Proofs;
import org.chengxin.shared.FactId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reports that were accepted, read again from what was sealed. */
@Component
public class Reports implements FactOwner {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ReportStore store;
    private final ReportTypes types;
    private final Proofs proofs;
    private final Accounts accounts;

    Reports(ReportStore store, ReportTypes types, Proofs proofs, Accounts accounts) {
        this.store = store;
        this.types = types;
        this.proofs = proofs;
        this.accounts = accounts;
    }

    /**
     * A report as its owner got it, for owners that must work something out anew; the time is that of its seal. Empty if
     * it is none or was erased.
     */
    @Transactional(readOnly = true)
    public Optional<Report> reopen(FactId id) {
        Proofs.Standing standing = proofs.standing(id).orElse(null);
        if (standing == null || types.find(standing.type()).isEmpty()) {
            return Optional.empty();
        }
        return proofs.open(id).flatMap(opening -> {
            JsonNode payload = JSON.readTree(opening.payload());
            JsonNode data = payload.path("data");
            return accounts.find(new OrganisationId(
                            UUID.fromString(payload.path("reporter").stringValue())))
                    .map(reporter -> new Report(
                            id,
                            proofs.sealOf(id).orElseThrow(),
                            reporter(reporter),
                            store.keyOf(id).orElse(""),
                            ReportContent.of(data, ReportContent.currencyOf(data)),
                            standing.sealedAt(),
                            FactId.tryParse(payload.path("supersedes").asString(""))
                                    .orElse(null)));
        });
    }

    /** Whether no later version has taken this report's place. */
    @Transactional(readOnly = true)
    public boolean isCurrent(FactId id) {
        return store.keyOf(id).isPresent();
    }

    static Reporter reporter(Organisation organisation) {
        return new Reporter(organisation.id(), organisation.kind(), organisation.name(), organisation.subject());
    }

    /** The key and the reason for a new version are the reporter's own words as well. */
    @Override
    @Transactional
    public boolean erase(FactId id, String type) {
        boolean owned = types.find(type).isPresent();
        if (owned) {
            store.forget(id);
        }
        return owned;
    }
}
