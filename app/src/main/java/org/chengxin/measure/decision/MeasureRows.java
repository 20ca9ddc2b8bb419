package org.chengxin.measure.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.chengxin.matter.MatterId;
import org.chengxin.measure.Measure;
import org.chengxin.measure.catalogue.Catalogue;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.springframework.stereotype.Component;

/** Reads measures from their rows, each with the version of the catalogue's item by which it was decided. */
@Component
class MeasureRows {

    private final Catalogue catalogue;

    MeasureRows(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Measure measure(ResultSet row) throws SQLException {
        UUID evidence = row.getObject("evidence", UUID.class);
        return new Measure(
                row.getObject("id", UUID.class),
                new MatterId(row.getObject("matter", UUID.class)),
                row.getString("number"),
                catalogue
                        .version(row.getString("item"), row.getInt("version"))
                        .orElseThrow()
                        .rule(),
                row.getBoolean("published"),
                new SubjectId(row.getObject("subject", UUID.class)),
                row.getString("office"),
                row.getString("basis"),
                row.getString("reason"),
                evidence == null ? null : new FactId(evidence),
                row.getString("record"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getString("way_back"),
                row.getObject("ended", LocalDate.class),
                row.getString("ending"),
                row.getObject("suspended", LocalDate.class),
                row.getObject("decided", LocalDate.class));
    }
}
