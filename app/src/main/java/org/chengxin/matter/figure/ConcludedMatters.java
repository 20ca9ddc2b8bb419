package org.chengxin.matter.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.database.Reading;
import org.chengxin.database.Rows;
import org.chengxin.matter.definition.DeadlineDefinition;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.MatterRole;
import org.chengxin.matter.definition.version.Definitions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many matters of a kind were concluded, and how many of them in time, by place. */
@Component
@Reading
public class ConcludedMatters {

    /** Progress of a deadline that ran out before it ended. */
    private static final int RAN_OUT = 2;

    private final JdbcClient sql;
    private final Definitions definitions;

    ConcludedMatters(JdbcClient sql, Definitions definitions) {
        this.sql = sql;
        this.definitions = definitions;
    }

    /**
     * Concluded matters of one place.
     *
     * @param place division on which the office's competence rests; empty if unknown
     * @param inTime those in which no deadline of the office ran out
     */
    public record Place(String place, long concluded, long inTime) {}

    /** Matters of a kind that ended within these days, by place. */
    public List<Place> of(String definition, LocalDate from, LocalDate until) {
        Set<String> clocks = definitions
                .inForce(definition, until)
                .map(ConcludedMatters::ofOffices)
                .filter(names -> !names.isEmpty())
                .orElse(Set.of("-"));
        return sql.sql("""
                select place, count(*) as concluded, count(*) filter (where not late) as in_time
                from (select coalesce((select min(p.place) from matter.participant p
                                       where p.matter = m.id and p.kind = 'OFFICE'), '') as place,
                             exists (select from matter.clock c where c.matter = m.id and c.told >= :late
                                     and c.clock in (:clocks)) as late
                      from matter.matter m
                      where m.definition = :definition and m.ended between :from and :until) ended
                group by place""")
                .param("late", RAN_OUT)
                .param("clocks", clocks)
                .param("definition", definition)
                .param("from", from)
                .param("until", until)
                .query((row, index) ->
                        new Place(row.getString("place"), row.getLong("concluded"), row.getLong("in_time")))
                .list();
    }

    /** Matters of every kind that ended within these days, wherever. */
    public Place all(LocalDate from, LocalDate until) {
        return definitions.all().stream()
                .flatMap(definition -> of(definition.name(), from, until).stream())
                .reduce(
                        new Place("", 0, 0),
                        (sum, each) -> new Place("", sum.concluded() + each.concluded(), sum.inTime() + each.inTime()));
    }

    /** How many matters of a kind ended at each stage within these days. */
    public Map<String, Long> endings(String definition, LocalDate from, LocalDate until) {
        return sql
                .sql("""
                select stage, count(*) as ended from matter.matter
                where definition = :definition and ended between :from and :until group by stage""")
                .param("definition", definition)
                .param("from", from)
                .param("until", until)
                .query((row, index) -> Map.entry(row.getString("stage"), row.getLong("ended")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * What is not concluded.
     *
     * @param overdue of the open ones, those whose earliest deadline is over
     * @param oldest days since the oldest was opened; 0 without one
     */
    public record Queue(long open, long overdue, long oldest) {}

    /** As of a day, of every kind. */
    public Queue queue(LocalDate day) {
        return sql.sql("""
                select count(*) as open, count(*) filter (where due < :day) as overdue,
                       coalesce(max(cast(:day as date) - opened), 0) as oldest
                from matter.matter where ended is null and opened <= :day""").param("day", day).query(Rows.of(Queue.class)).single();
    }

    /** Clocks that an office has to keep. */
    private static Set<String> ofOffices(MatterDefinition definition) {
        return definition.clocks().entrySet().stream()
                .filter(clock -> isOffice(definition, clock.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean isOffice(MatterDefinition definition, DeadlineDefinition clock) {
        MatterRole owner = definition.roles().get(clock.owner());
        return owner != null && owner.kind() == MatterRole.Kind.OFFICE;
    }
}
