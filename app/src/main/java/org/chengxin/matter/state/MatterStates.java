package org.chengxin.matter.state;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.RequestCache;
import org.chengxin.database.Rows;
import org.chengxin.matter.Matter.Deadline.State;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.definition.DeadlineDefinition.Unit;
import org.chengxin.matter.definition.MatterRole.Kind;
import org.chengxin.shared.ProblemException;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a matter with participants and clocks in one statement, so that the snapshot is consistent. */
@Component
public class MatterStates {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** PostgreSQL, appendix A. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private static final String SELECT = """
            select m.*,
                   (select json_agg(json_build_array(p.role, p.kind, p.subject, p.organisation, p.account,
                                                     encode(p.details, 'hex'), encode(p.name_index, 'hex'), p.reason,
                                                     p.place, p.came_from, p.handler, p.fact) order by p.role)
                    from matter.participant p where p.matter = m.id) as participants,
                   (select json_agg(json_build_array(c.clock, c.state, c.started, c.base, c."left", c.unit, c.due,
                                                     c.provisional, c.unconfirmed, c.confirmed, c.extensions, c.next,
                                                     c.told) order by c.clock)
                    from matter.clock c where c.matter = m.id) as clocks
            from matter.matter m\s""";

    private final JdbcClient sql;

    MatterStates(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<MatterState> find(MatterId id) {
        return RequestCache.get(MatterStates.class, id, () -> read(id));
    }

    private Optional<MatterState> read(MatterId id) {
        return sql.sql(SELECT + "where m.id = :id")
                .param("id", id.value())
                .query((row, index) -> standing(row))
                .optional();
    }

    public Optional<MatterState> numbered(String number) {
        return sql.sql(SELECT + "where m.number = :number")
                .param("number", number)
                .query((row, index) -> standing(row))
                .optional();
    }

    /** Definition and version of a matter, by its number. */
    public record Numbered(String number, String definition, int version) {}

    /** Definitions of the matters with these numbers. */
    public List<Numbered> numbered(Collection<String> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : sql.sql("select number, definition, version from matter.matter where number in (:numbers)")
                        .param("numbers", numbers)
                        .query((row, index) -> new Numbered(row.getString(1), row.getString(2), row.getInt(3)))
                        .list();
    }

    /** As {@link #lock}, but fails as transient if another transaction holds the lock for two seconds more. */
    public void lockSoon(MatterId id) {
        sql.sql("set local lock_timeout = '2s'").update();
        try {
            lock(id);
        } catch (UncategorizedSQLException refused) {
            // lock_not_available is PostgreSQL's own state, which the translator by SQLState does not know
            SQLException cause = refused.getSQLException();
            if (cause != null && LOCK_NOT_AVAILABLE.equals(cause.getSQLState())) {
                throw new CannotAcquireLockException("a matter is held by another transaction", refused);
            }
            throw refused;
        }
        sql.sql("set local lock_timeout to default").update();
    }

    /** @throws ProblemException with {@link MatterProblem#NOT_VISIBLE} if there is none of this id */
    public void lock(MatterId id) {
        boolean there = sql.sql("select 1 from matter.matter where id = :id for update")
                .param("id", id.value())
                .query(Integer.class)
                .optional()
                .isPresent();
        if (!there) {
            throw new ProblemException(MatterProblem.NOT_VISIBLE, id.toString());
        }
    }

    /**
     * Reads those of these matters that nobody else holds, each under a lock until the transaction ends. From then on it waits for no
     * lock long enough to be part of a deadlock, of which an act under way could be the victim.
     */
    public List<MatterState> lockedIfFree(Collection<MatterId> ids) {
        sql.sql("set local lock_timeout = '200ms'").update();
        return all(sql.sql("select id from matter.matter where id = any (:ids) order by id for update skip locked")
                .param("ids", ids.stream().map(MatterId::value).toArray(UUID[]::new))
                .query((row, index) -> new MatterId(row.getObject(1, UUID.class)))
                .list());
    }

    /** Reads under a row lock, held until the transaction ends. */
    public MatterState locked(MatterId id) {
        lock(id);
        return read(id).orElseThrow();
    }

    public boolean hasOpenChildren(MatterId parent) {
        return sql.sql("select exists (select from matter.matter where parent = :id and ended is null)")
                .param("id", parent.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether a matter has one of these as a party or as the subject of an outcome. */
    public boolean concern(Collection<SubjectId> subjects) {
        return sql.sql("""
                select exists (select from matter.participant where subject in (:subjects))
                    or exists (select from matter.outcome where subject in (:subjects))""")
                .param("subjects", subjects.stream().map(SubjectId::value).toList())
                .query(Boolean.class)
                .single();
    }

    public List<MatterState> children(MatterId parent, int limit) {
        return sql.sql(SELECT + "where m.parent = :id order by m.id limit :limit")
                .param("id", parent.value())
                .param("limit", limit)
                .query((row, index) -> standing(row))
                .list();
    }

    /** A page of open matters of a version, locked until the transaction ends. */
    public List<MatterState> openOf(String definition, int version, UUID after, int limit) {
        List<MatterId> ids = sql.sql("""
                select id from matter.matter
                where definition = :definition and version = :version and ended is null and id > :after
                order by id limit :limit for update""")
                .param("definition", definition)
                .param("version", version)
                .param("after", after)
                .param("limit", limit)
                .query((row, index) -> new MatterId(row.getObject(1, UUID.class)))
                .list();
        return all(ids);
    }

    /** Stage → number of open matters of the version. */
    public Map<String, Long> byStage(String definition, int version) {
        Map<String, Long> counts = new TreeMap<>();
        sql.sql("""
                select stage, count(*) from matter.matter
                where definition = :definition and version = :version and ended is null group by stage""").param("definition", definition).param("version", version).query(row -> {
            counts.put(row.getString(1), row.getLong(2));
        });
        return counts;
    }

    /** Open matters in a person's charge. */
    public List<MatterId> handledBy(UUID account) {
        return sql.sql(
                        "select distinct matter from matter.participant where handler = :account and open order by matter")
                .param("account", account)
                .query((row, index) -> new MatterId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Ended matters in which one of these inboxes or names takes part as a party, newest first. */
    public List<MatterState> endedOf(Collection<UUID> desks, Collection<byte[]> names, int limit) {
        return sql.sql(SELECT + """
                        where m.ended is not null and m.id in (
                            select matter from matter.participant
                            where kind = 'PARTY' and (desk = any (:desks) or name_index = any (:names)))
                        order by m.id desc limit :limit""")
                .param("desks", desks.toArray(UUID[]::new))
                .param("names", names.toArray(byte[][]::new))
                .param("limit", limit)
                .query((row, index) -> standing(row))
                .list();
    }

    public List<MatterState> all(Collection<MatterId> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.sql(SELECT + "where m.id in (:ids) order by m.id")
                        .param("ids", ids.stream().map(MatterId::value).toList())
                        .query((row, index) -> standing(row))
                        .list();
    }

    private static MatterState standing(ResultSet row) throws SQLException {
        return new MatterState(
                new MatterId(row.getObject("id", UUID.class)),
                row.getString("definition"),
                row.getInt("version"),
                row.getString("number"),
                row.getString("stage"),
                row.getObject("opened", LocalDate.class),
                row.getObject("ended", LocalDate.class),
                row.getInt("acts"),
                row.getInt("revision"),
                row.getObject("pending", Integer.class),
                Rows.idOrNull(row, "parent", MatterId::new),
                Rows.idOrNull(row, "merged_into", MatterId::new),
                row.getBytes("receipt"),
                Arrays.stream((Object[]) row.getArray("recused").getArray())
                        .map(UUID.class::cast)
                        .collect(Collectors.toUnmodifiableSet()),
                list(row.getString("participants")).stream()
                        .map(MatterStates::participation)
                        .toList(),
                list(row.getString("clocks")).stream().map(MatterStates::clock).toList());
    }

    private static List<JsonNode> list(@Nullable String json) {
        return json == null
                ? List.of()
                : StreamSupport.stream(JSON.readTree(json).spliterator(), false).toList();
    }

    private static Participation participation(JsonNode row) {
        UUID subject = id(row.get(2));
        UUID organisation = id(row.get(3));
        UUID cameFrom = id(row.get(9));
        return new Participation(
                row.get(0).stringValue(),
                Kind.valueOf(row.get(1).stringValue()),
                subject == null ? null : new SubjectId(subject),
                organisation == null ? null : new OrganisationId(organisation),
                id(row.get(4)),
                bytes(row.get(5)),
                bytes(row.get(6)),
                text(row.get(7)),
                text(row.get(8)),
                cameFrom == null ? null : new OrganisationId(cameFrom),
                id(row.get(10)),
                id(row.get(11)));
    }

    private static RunningDeadline clock(JsonNode row) {
        return new RunningDeadline(
                row.get(0).stringValue(),
                State.valueOf(row.get(1).stringValue()),
                LocalDate.parse(row.get(2).stringValue()),
                LocalDate.parse(row.get(3).stringValue()),
                row.get(4).intValue(),
                Unit.valueOf(row.get(5).stringValue()),
                day(row.get(6)),
                row.get(7).booleanValue(),
                row.get(8).booleanValue(),
                row.get(9).booleanValue(),
                row.get(10).intValue(),
                day(row.get(11)),
                row.get(12).intValue());
    }

    private static @Nullable String text(JsonNode node) {
        return node.isNull() ? null : node.stringValue();
    }

    private static @Nullable UUID id(JsonNode node) {
        return node.isNull() ? null : UUID.fromString(node.stringValue());
    }

    private static byte @Nullable [] bytes(JsonNode node) {
        return node.isNull() ? null : HexFormat.of().parseHex(node.stringValue());
    }

    private static @Nullable LocalDate day(JsonNode node) {
        return node.isNull() ? null : LocalDate.parse(node.stringValue());
    }
}
