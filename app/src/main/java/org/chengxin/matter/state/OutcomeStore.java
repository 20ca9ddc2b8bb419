package org.chengxin.matter.state;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.Rows;
import org.chengxin.evidence.Confidential;
import org.chengxin.evidence.SealId;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.OutcomeRecorded;
import org.chengxin.matter.OutcomeRecorded.Concerned;
import org.chengxin.matter.OutcomeRecorded.Organisations;
import org.chengxin.matter.state.Outcomes.Left;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The SQL of outcomes. */
@Repository
class OutcomeStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient sql;
    private final Confidential confidential;

    OutcomeStore(JdbcClient sql, Confidential confidential) {
        this.sql = sql;
        this.confidential = confidential;
    }

    void insert(Left left, SealId seal) {
        sql.sql("""
                insert into matter.outcome (id, matter, act, kind, role, subject, day, office, office_id, parties, content, seal, position)
                values (:id, :matter, :act, :kind, :role, :subject, :day, :office, :officeId, cast(:parties as jsonb), :content,
                        :seal, :position)""")
                .param("id", left.id())
                .param("matter", left.matter().value())
                .param("act", left.act())
                .param("kind", left.kind())
                .param("role", left.role())
                .param("subject", left.subject() == null ? null : left.subject().value())
                .param("day", left.day())
                .param("office", left.office())
                .param("officeId", id(left.organisations().office()))
                .param("parties", written(left.organisations().parties()))
                .param("content", sealed(left.values()))
                .param("seal", seal.value())
                .param("position", left.position())
                .update();
    }

    List<Outcomes.Delivery> of(MatterId matter) {
        return sql.sql("select * from matter.outcome where matter = :matter order by id limit 200")
                .param("matter", matter.value())
                .query((row, index) -> new Outcomes.Delivery(left(row), row.getTimestamp("delivered") != null))
                .list();
    }

    void erase(FactId id) {
        sql.sql("update matter.outcome set content = null, subject = null where id = :id")
                .param("id", id.value())
                .update();
    }

    /** Undelivered outcomes of these kinds. */
    List<FactId> waiting(Set<String> kinds) {
        return sql.sql("""
                select id from matter.outcome where kind = any (cast(:kinds as text[])) and delivered is null""")
                .param("kinds", kinds.toArray(String[]::new))
                .query((row, index) -> new FactId(row.getObject(1, UUID.class)))
                .list();
    }

    List<Map<String, String>> waiting(String kind, Collection<SubjectId> subjects) {
        return sql.sql("""
                select content from matter.outcome
                where subject = any (:subjects) and kind = :kind and delivered is null""")
                .param("subjects", subjects.stream().map(SubjectId::value).toArray(UUID[]::new))
                .param("kind", kind)
                .query((row, index) -> opened(row.getBytes(1)))
                .list();
    }

    Optional<UUID> matterOf(FactId id) {
        return sql.sql("select matter from matter.outcome where id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
    }

    /** An undelivered outcome of these kinds, locked, so that concurrent deliveries are serialized. */
    Optional<OutcomeRecorded> waiting(FactId id, Set<String> kinds) {
        return sql.sql("""
                select o.*, m.number, p.organisation, p.account
                from matter.outcome o join matter.matter m on m.id = o.matter
                left join matter.participant p on p.matter = o.matter and p.role = o.role
                where o.id = :id and o.kind = any (cast(:kinds as text[])) and o.delivered is null
                for update of o""")
                .param("id", id.value())
                .param("kinds", kinds.toArray(String[]::new))
                .query((row, index) -> {
                    Left left = left(row);
                    return new OutcomeRecorded(
                            left.id(),
                            left.matter(),
                            row.getString("number"),
                            left.kind(),
                            new Concerned(
                                    left.subject(),
                                    Rows.idOrNull(row, "organisation", OrganisationId::new),
                                    row.getObject("account", UUID.class)),
                            left.day(),
                            left.office(),
                            left.organisations(),
                            left.values(),
                            new SealId(row.getObject("seal", UUID.class)));
                })
                .optional();
    }

    /** False if another instance delivered it. */
    boolean deliver(UUID id, Instant at) {
        return sql.sql("update matter.outcome set delivered = :at where id = :id and delivered is null")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    private Left left(ResultSet row) throws SQLException {
        return new Left(
                row.getObject("id", UUID.class),
                new MatterId(row.getObject("matter", UUID.class)),
                row.getInt("act"),
                row.getString("kind"),
                row.getString("role"),
                Rows.idOrNull(row, "subject", SubjectId::new),
                row.getObject("day", LocalDate.class),
                row.getString("office"),
                organisations(row),
                opened(row.getBytes("content")),
                row.getInt("position"));
    }

    private static @Nullable UUID id(@Nullable OrganisationId organisation) {
        return organisation == null ? null : organisation.value();
    }

    private static String written(Map<String, OrganisationId> parties) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        parties.forEach((field, party) -> node.put(field, party.toString()));
        return node.toString();
    }

    private static Organisations organisations(ResultSet row) throws SQLException {
        Map<String, OrganisationId> parties = new LinkedHashMap<>();
        JSON.readTree(row.getString("parties"))
                .forEachEntry(
                        (field, party) -> parties.put(field, new OrganisationId(UUID.fromString(party.asString()))));
        return new Organisations(Rows.idOrNull(row, "office_id", OrganisationId::new), parties);
    }

    private byte[] sealed(Map<String, String> values) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        values.forEach(node::put);
        return confidential.encrypt(node.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, String> opened(byte @Nullable [] content) {
        Map<String, String> values = new LinkedHashMap<>();
        if (content != null) {
            JSON.readTree(confidential.decrypt(content))
                    .forEachEntry((field, value) -> values.put(field, value.asString("")));
        }
        return values;
    }
}
