package org.chengxin.creditfile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.creditfile.ruling.Rulings;
import org.chengxin.database.DatabaseHealth;
import org.chengxin.evidence.comparison.SealedRows;
import org.chengxin.intake.Reports;
import org.chengxin.shared.FactId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 存证比对: records compared with the sealed reports that their values come from, and rulings with the acts that left them. */
@Component
class SealedRecords extends SealedRows<Stored> {

    private static final Logger LOG = LoggerFactory.getLogger(SealedRecords.class);

    private final JdbcClient sql;
    private final Reports reports;
    private final Rulings rulings;
    private final List<RecordReports> types;

    SealedRecords(JdbcClient sql, Reports reports, Rulings rulings, List<RecordReports> types) {
        super(sql, "creditfile.mismatch");
        this.sql = sql;
        this.reports = reports;
        this.rulings = rulings;
        this.types = types;
    }

    @Bean
    static HealthIndicator recordsHealthIndicator(SealedRecords sealed, DatabaseHealth database) {
        return () -> database.read(sealed::health);
    }

    @Override
    public String name() {
        return "sealed-records";
    }

    @Override
    public void run() {
        super.run();
        rulings.compare();
    }

    /** What nobody states any more is not compared. */
    @Override
    protected List<Stored> page(UUID after, int most) {
        return sql.sql(RecordStore.SELECT + " and r.id > :after order by r.id limit :most")
                .param("after", after)
                .param("most", most)
                .query((row, index) -> Stored.of(row))
                .list();
    }

    @Override
    protected UUID id(Stored stored) {
        return stored.id();
    }

    @Override
    protected List<Stored> differing(List<Stored> page) {
        return page.stream()
                .filter(stored -> sealed(stored).filter(stored.values()::equals).isEmpty())
                .toList();
    }

    @Override
    protected boolean differs() {
        return super.differs() || rulings.differ();
    }

    /** What its leading report says; empty if that was damaged, or is none. */
    private Optional<Incoming> sealed(Stored stored) {
        RecordKind kind = stored.values().decision().kind();
        try {
            return reports.reopen(new FactId(stored.lead()))
                    .flatMap(report -> types.stream()
                            .filter(type -> type.name().equals(kind.word()))
                            .findFirst()
                            .map(type -> type.read(report, stored.subject())))
                    .map(read -> read.as(stored.values(), stored.alone()));
        } catch (RuntimeException damaged) {
            LOG.warn(
                    "the report {} of a record cannot be read: {}",
                    stored.lead(),
                    damaged.getClass().getName());
            return Optional.empty();
        }
    }

    /** A record as it is to be shown: with the sealed text in place of a row that was found to differ. */
    Stored shown(Stored stored) {
        return stored.checking() ? stored.with(sealed(stored).orElse(stored.values())) : stored;
    }
}
