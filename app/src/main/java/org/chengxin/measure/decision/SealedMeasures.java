package org.chengxin.measure.decision;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.database.DatabaseHealth;
import org.chengxin.evidence.comparison.SealedRows;
import org.chengxin.measure.Measure;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 存证比对: measures compared with the sealed outcomes that decided them. */
@Component
class SealedMeasures extends SealedRows<Measure> {

    private final MeasureStore store;
    private final MeasureRows rows;

    SealedMeasures(JdbcClient sql, MeasureStore store, MeasureRows rows) {
        super(sql, "measure.mismatch");
        this.store = store;
        this.rows = rows;
    }

    @Bean
    static HealthIndicator measuresHealthIndicator(SealedMeasures sealed, DatabaseHealth database) {
        return () -> database.read(sealed::health);
    }

    @Override
    public String name() {
        return "sealed-measures";
    }

    @Override
    protected List<Measure> page(UUID after, int most) {
        return store.stored(after, most);
    }

    @Override
    protected UUID id(Measure measure) {
        return measure.id();
    }

    @Override
    protected List<Measure> differing(List<Measure> page) {
        Map<UUID, Measure> sealed = rows.sealed(page);
        return page.stream()
                .filter(measure -> !measure.equals(sealed.get(measure.id())))
                .toList();
    }
}
