package org.chengxin.intake.upload;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.evidence.Confidential;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of uploaded spreadsheets: encrypted, and kept for a day at most. */
@Repository
class UploadStore {

    private final JdbcClient sql;
    private final Confidential confidential;

    UploadStore(JdbcClient sql, Confidential confidential) {
        this.sql = sql;
        this.confidential = confidential;
    }

    /**
     * An uploaded spreadsheet.
     *
     * @param file its content; absent once it was reported
     * @param sent absent until then
     */
    record Upload(
            UUID id,
            String type,
            byte @Nullable [] file,
            @Nullable Sent sent) {}

    /**
     * What became of it.
     *
     * @param refused lines that were not stored
     * @param rows these lines with their problems, as CSV
     */
    record Sent(int created, int updated, int unchanged, int refused, byte[] rows) {}

    void insert(UUID id, OrganisationId organisation, String type, byte[] file, Instant now) {
        sql.sql("""
                insert into intake.upload (id, organisation, type, file, at)
                values (:id, :organisation, :type, :file, :now)""")
                .param("id", id)
                .param("organisation", organisation.value())
                .param("type", type)
                .param("file", confidential.encrypt(file))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void removeBefore(Instant time) {
        sql.sql("delete from intake.upload where at < :time")
                .param("time", time.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Upload> find(OrganisationId organisation, UUID id) {
        return sql.sql("select * from intake.upload where id = :id and organisation = :organisation")
                .param("id", id)
                .param("organisation", organisation.value())
                .query((row, index) -> new Upload(
                        id,
                        row.getString("type"),
                        opened(row.getBytes("file")),
                        row.getBytes("refused_rows") == null
                                ? null
                                : new Sent(
                                        row.getInt("created"),
                                        row.getInt("updated"),
                                        row.getInt("unchanged"),
                                        row.getInt("refused"),
                                        confidential.decrypt(row.getBytes("refused_rows")))))
                .optional();
    }

    private byte @Nullable [] opened(byte @Nullable [] sealed) {
        return sealed == null ? null : confidential.decrypt(sealed);
    }

    void sent(UUID id, Sent sent) {
        sql.sql("""
                update intake.upload set file = null, created = :created, updated = :updated, unchanged = :unchanged,
                    refused = :refused, refused_rows = :rows
                where id = :id""")
                .param("created", sent.created())
                .param("updated", sent.updated())
                .param("unchanged", sent.unchanged())
                .param("refused", sent.refused())
                .param("rows", confidential.encrypt(sent.rows()))
                .param("id", id)
                .update();
    }
}
