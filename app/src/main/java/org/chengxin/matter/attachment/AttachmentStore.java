package org.chengxin.matter.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.evidence.Confidential;
import org.chengxin.matter.MatterId;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of attachments. */
@Repository
class AttachmentStore {

    private final JdbcClient sql;
    private final Confidential confidential;

    AttachmentStore(JdbcClient sql, Confidential confidential) {
        this.sql = sql;
        this.confidential = confidential;
    }

    /** A file with whose draft it is, if it is one. */
    record Stored(Attachment about, @Nullable String draftOwner) {}

    void insert(Attachment about, DraftOwner owner, Instant at) {
        sql.sql("""
                insert into matter.attachment (id, draft_owner, stranger, type, bytes, name, sha256, stored_at)
                values (:id, :owner, :stranger, :type, :bytes, :name, :sha256, :at)""")
                .param("id", about.id())
                .param("owner", owner.word())
                .param("stranger", owner.stranger())
                .param("type", about.type())
                .param("bytes", about.bytes())
                .param("name", confidential.encryptText(about.name()))
                .param("sha256", confidential.encrypt(HexFormat.of().parseHex(about.sha256())))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void insertChunk(UUID attachment, int number, byte[] sealed) {
        sql.sql("insert into matter.attachment_chunk (attachment, number, content) values (:id, :number, :content)")
                .param("id", attachment)
                .param("number", number)
                .param("content", sealed)
                .update();
    }

    Optional<byte[]> chunk(UUID attachment, int number) {
        return sql.sql("select content from matter.attachment_chunk where attachment = :id and number = :number")
                .param("id", attachment)
                .param("number", number)
                .query((row, index) -> row.getBytes(1))
                .optional();
    }

    Optional<Stored> find(UUID id) {
        return sql.sql("select * from matter.attachment where id = :id")
                .param("id", id)
                .query(this::stored)
                .optional();
    }

    /** In the order of their ids, so that no two acts wait for each other. */
    List<Stored> lock(List<UUID> ids) {
        return sql.sql("select * from matter.attachment where id = any(:ids) order by id for update")
                .param("ids", ids.toArray(UUID[]::new))
                .query(this::stored)
                .list();
    }

    void file(UUID id, MatterId matter, FactId act) {
        sql.sql("""
                insert into matter.attachment_filing (attachment, matter, act) values (:id, :matter, :act)
                on conflict do nothing""")
                .param("id", id)
                .param("matter", matter.value())
                .param("act", act.value())
                .update();
        sql.sql("update matter.attachment set draft_owner = null where id = :id and draft_owner is not null")
                .param("id", id)
                .update();
    }

    List<MatterId> mattersOf(UUID id) {
        return sql.sql("select distinct matter from matter.attachment_filing where attachment = :id limit 100")
                .param("id", id)
                .query((row, index) -> new MatterId(row.getObject(1, UUID.class)))
                .list();
    }

    long bytesIn(MatterId matter, List<UUID> besides) {
        return sum("""
                select sum(bytes) from matter.attachment where id <> all(:besides) and id in (
                    select attachment from matter.attachment_filing where matter = :matter)""", matter.value(), besides);
    }

    long bytesOf(DraftOwner owner) {
        return sql.sql("select coalesce(sum(bytes), 0) from matter.attachment where draft_owner = :owner")
                .param("owner", owner.word())
                .query(Long.class)
                .single();
    }

    long bytesOfStrangers() {
        return sql.sql("""
                select coalesce(sum(bytes), 0) from matter.attachment where draft_owner is not null and stranger""").query(Long.class).single();
    }

    private long sum(String query, UUID matter, List<UUID> besides) {
        return sql.sql(query)
                .param("matter", matter)
                .param("besides", besides.toArray(UUID[]::new))
                .query((row, index) -> row.getLong(1))
                .single();
    }

    /** A bounded number at a time. */
    int deleteDrafts(Instant before, int limit) {
        return sql.sql("""
                delete from matter.attachment where id in (
                    select id from matter.attachment where draft_owner is not null and stored_at < :before
                    order by stored_at limit :limit for update skip locked)""")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .update();
    }

    int deleteDraft(UUID id, DraftOwner owner) {
        return sql.sql("delete from matter.attachment where id = :id and draft_owner = :owner")
                .param("id", id)
                .param("owner", owner.word())
                .update();
    }

    /** Takes the files of an act away, and all their bytes where they lie in no other. */
    void erase(FactId act) {
        List<UUID> files = sql.sql("delete from matter.attachment_filing where act = :act returning attachment")
                .param("act", act.value())
                .query((row, index) -> row.getObject(1, UUID.class))
                .list();
        sql.sql("""
                delete from matter.attachment a where a.id = any(:files)
                and not exists (select from matter.attachment_filing f where f.attachment = a.id)""").param("files", files.toArray(UUID[]::new)).update();
    }

    private Stored stored(ResultSet row, int index) throws SQLException {
        return new Stored(
                new Attachment(
                        row.getObject("id", UUID.class),
                        Objects.requireNonNull(confidential.decryptText(row.getBytes("name"))),
                        row.getString("type"),
                        row.getLong("bytes"),
                        HexFormat.of().formatHex(confidential.decrypt(row.getBytes("sha256")))),
                row.getString("draft_owner"));
    }
}
