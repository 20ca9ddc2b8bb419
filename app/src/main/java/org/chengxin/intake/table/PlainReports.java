package org.chengxin.intake.table;

import java.util.List;
import org.chengxin.evidence.FactOwner;
import org.chengxin.intake.Report;
import org.chengxin.intake.ReportType;
import org.chengxin.shared.FactId;

/**
 * A plain type of report: its declaration and its table are all that there is to say. A table of subjects is no plain one: its module
 * releases them when a row is erased.
 */
public abstract class PlainReports implements ReportType, FactOwner {

    private final Declaration declaration;
    private final FactTables tables;
    private final FactTable table;

    /** @throws IllegalArgumentException for a table of subjects */
    protected PlainReports(Declaration declaration, FactTables tables, FactTable table) {
        if (!table.subjects.isEmpty()) {
            throw new IllegalArgumentException(table.name + " is about subjects, which somebody has to release");
        }
        this.declaration = declaration;
        this.tables = tables;
        this.table = table;
    }

    @Override
    public final Declaration declaration() {
        return declaration;
    }

    @Override
    public void record(List<Report> reports) {
        tables.save(table, reports);
    }

    @Override
    public boolean erase(FactId id, String type) {
        boolean own = type.equals(declaration.name());
        if (own) {
            tables.forget(table, id);
        }
        return own;
    }
}
