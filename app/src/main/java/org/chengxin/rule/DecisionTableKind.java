package org.chengxin.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.rule.proposal.Authority;
import org.chengxin.rule.proposal.DryRun;
import org.chengxin.rule.proposal.Line;
import org.chengxin.rule.proposal.Owners;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.ProposalKind;
import org.chengxin.rule.sheet.DecisionSheet;
import org.chengxin.rule.text.RuleText;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xml.sax.SAXParseException;

/** Proposal kind: a new version of a decision table, compiled and compared row by row before the decision. */
@Component
class DecisionTableKind implements ProposalKind {

    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final int SHOWN = 30;

    private final DecisionTables tables;
    private final Owners owners;
    private final ObjectProvider<DecisionTables.Trial> trials;

    DecisionTableKind(DecisionTables tables, Owners owners, ObjectProvider<DecisionTables.Trial> trials) {
        this.tables = tables;
        this.owners = owners;
        this.trials = trials;
    }

    @Override
    public String name() {
        return DecisionTables.KIND;
    }

    @Override
    public Authority authority(String table, String source) {
        return Authority.department(owners.of(DecisionTables.KIND, table));
    }

    @Override
    public DryRun dryRun(String table, String content, LocalDate from) {
        Optional<DecisionTable> before = tables.inForce(table, LAST);
        if (before.isEmpty() || content.length() > TablePolicy.LONGEST) {
            return DryRun.refused(Line.of("rule.proposal.table.unreadable"));
        }
        try {
            String source = DecisionSheet.dmn(table, content);
            if (source.length() > TablePolicy.LONGEST) {
                return DryRun.refused(Line.of("rule.proposal.table.unreadable"));
            }
            DecisionFile file = DecisionFile.parse(source);
            List<Line> faults = TablePolicy.faults(file, before.get(), handed(table));
            if (!faults.isEmpty()) {
                return new DryRun(faults, List.of());
            }
            // the engine only gets files that passed the checks
            DecisionRunner next = new DecisionRunner(source);
            List<Line> effects = new ArrayList<>();
            for (DecisionTables.Trial trial : of(table)) {
                DryRun tried = trial.run(before.get(), next);
                if (!tried.faults().isEmpty()) {
                    return tried;
                }
                effects.addAll(tried.effects());
            }
            effects.addAll(effects(before.get(), file));
            return new DryRun(List.of(), effects);
        } catch (IllegalArgumentException unreadable) {
            return new DryRun(unreadable(unreadable), List.of());
        }
    }

    private List<DecisionTables.Trial> of(String table) {
        return trials.stream().filter(each -> each.table().equals(table)).toList();
    }

    private Set<String> handed(String table) {
        return of(table).stream().flatMap(each -> each.inputs().stream()).collect(Collectors.toSet());
    }

    /** The refusal with its position or the engine's message, where there is one. */
    private static List<Line> unreadable(IllegalArgumentException unreadable) {
        Line what = Line.of("rule.proposal.table.unreadable");
        if (unreadable instanceof DecisionSheet.Fault fault) {
            return List.of(what, fault.line());
        }
        if (unreadable.getCause() instanceof SAXParseException malformed) {
            return List.of(
                    what, Line.of("rule.proposal.table.place", malformed.getLineNumber(), malformed.getColumnNumber()));
        }
        String message = unreadable.getMessage();
        return message == null || unreadable.getCause() != null
                ? List.of(what)
                : List.of(what, Line.of("rule.proposal.table.says", message));
    }

    private static List<Line> effects(DecisionTable before, DecisionFile file) {
        List<TablePolicy.NamedRow> old =
                TablePolicy.told(before.inputs(), before.outputs(), before.rows(), before.further());
        List<TablePolicy.NamedRow> next = TablePolicy.told(file.inputs(), file.outputs(), file.rows(), file.further());
        List<TablePolicy.NamedRow> gone = TablePolicy.without(old, next);
        List<TablePolicy.NamedRow> fresh = TablePolicy.without(next, old);
        List<Line> effects = new ArrayList<>();
        effects.add(Line.of("rule.proposal.table.effect", gone.size(), fresh.size(), next.size()));
        gone.stream()
                .limit(SHOWN)
                .forEach(row -> effects.add(Line.of("rule.proposal.table.gone").with(row.words())));
        fresh.stream()
                .limit(SHOWN)
                .forEach(row -> effects.add(Line.of("rule.proposal.table.fresh").with(row.words())));
        return effects;
    }

    @Override
    public String base(String table) {
        return tables.texts().latest(table).map(RuleText::digest).orElse("");
    }

    @Override
    public void apply(Proposal proposal) {
        String source = DecisionSheet.dmn(proposal.object(), proposal.content());
        tables.texts().keep(proposal.object(), source, Objects.requireNonNull(proposal.effectiveFrom()));
    }

    @Override
    public Line title(String table) {
        return Line.of("rule.table." + table);
    }
}
