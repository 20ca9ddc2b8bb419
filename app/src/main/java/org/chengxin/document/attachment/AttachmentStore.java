package org.chengxin.document.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.document.Owner;
import org.chengxin.evidence.Confidential;
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

    /** A file; {@code draftOwner} is set while it is a draft. */
    record Stored(Attachment about, @Nullable String draftOwner) {}

    void insert(Attachment about, DraftOwner owner, Instant at) {
        sql.sql("""
                insert into document.attachment (id, draft_owner, stranger, type, bytes, name, sha256, stored_at)
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
        sql.sql("insert into document.attachment_chunk (attachment, number, content) values (:id, :number, :content)")
                .param("id", attachment)
                .param("number", number)
                .param("content", sealed)
                .update();
    }

    Optional<byte[]> chunk(UUID attachment, int number) {
        return sql.sql("select content from document.attachment_chunk where attachment = :id and number = :number")
                .param("id", attachment)
                .param("number", number)
                .query((row, index) -> row.getBytes(1))
                .optional();
    }

    Optional<Stored> find(UUID id) {
        return sql.sql("select * from document.attachment where id = :id")
                .param("id", id)
                .query(this::stored)
                .optional();
    }

    /** Locks in id order, so that concurrent acts cannot deadlock. */
    List<Stored> lock(List<UUID> ids) {
        return sql.sql("select * from document.attachment where id = any(:ids) order by id for update")
                .param("ids", ids.toArray(UUID[]::new))
                .query(this::stored)
                .list();
    }

    void file(UUID id, Owner owner, FactId act) {
        sql.sql("""
                insert into document.attachment_filing (attachment, owner_kind, owner, act)
                values (:id, :kind, :owner, :act)
                on conflict do nothing""")
                .param("id", id)
                .param("kind", owner.kind())
                .param("owner", owner.id())
                .param("act", act.value())
                .update();
        sql.sql("update document.attachment set draft_owner = null where id = :id and draft_owner is not null")
                .param("id", id)
                .update();
    }

    List<Owner> ownersOf(UUID id) {
        return sql.sql("""
                select distinct owner_kind, owner from document.attachment_filing where attachment = :id limit 100""")
                .param("id", id)
                .query((row, index) -> new Owner(row.getString(1), row.getObject(2, UUID.class)))
                .list();
    }

    long bytesIn(Owner owner, List<UUID> besides) {
        return sql.sql("""
                select coalesce(sum(bytes), 0) from document.attachment where id <> all(:besides) and id in (
                    select attachment from document.attachment_filing where owner_kind = :kind and owner = :owner)""")
                .param("kind", owner.kind())
                .param("owner", owner.id())
                .param("besides", besides.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    long bytesOf(DraftOwner owner) {
        return sql.sql("select coalesce(sum(bytes), 0) from document.attachment where draft_owner = :owner")
                .param("owner", owner.word())
                .query(Long.class)
                .single();
    }

    long bytesOfStrangers() {
        return sql.sql("""
                select coalesce(sum(bytes), 0) from document.attachment where draft_owner is not null and stranger""").query(Long.class).single();
    }

    /** Deletes a limited number per call. */
    int deleteDrafts(Instant before, int limit) {
        return sql.sql("""
                delete from document.attachment where id in (
                    select id from document.attachment where draft_owner is not null and stored_at < :before
                    order by stored_at limit :limit for update skip locked)""")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .update();
    }

    int deleteDraft(UUID id, DraftOwner owner) {
        return sql.sql("delete from document.attachment where id = :id and draft_owner = :owner")
                .param("id", id)
                .param("owner", owner.word())
                .update();
    }

    /** Removes the files of an act, and their content if no other act has them. */
    void erase(FactId act) {
        List<UUID> files = sql.sql("delete from document.attachment_filing where act = :act returning attachment")
                .param("act", act.value())
                .query((row, index) -> row.getObject(1, UUID.class))
                .list();
        sql.sql("""
                delete from document.attachment a where a.id = any(:files)
                and not exists (select from document.attachment_filing f where f.attachment = a.id)""").param("files", files.toArray(UUID[]::new)).update();
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
