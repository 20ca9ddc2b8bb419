package org.chengxin.document.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chengxin.Server.Reply;
import org.chengxin.document.DocumentProblem;
import org.chengxin.matter.Actor;
import org.chengxin.matter.MatterFiles;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.TestActs;
import org.chengxin.matter.paperwork.CaseDocuments;
import org.chengxin.shared.ProblemException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files are drafts of somebody, are filed with an act, and leave for those alone who may see it. */
class AttachmentsIT extends MatterFiles {

    private static final DraftOwner STRANGER = DraftOwner.of(null, "form-1");

    @Autowired
    private Attachments attachments;

    @Autowired
    private CaseDocuments documents;

    @Autowired
    private DraftExpiry expiry;

    @Autowired
    private AttachmentErasure erasure;

    @Test
    void aFiledFileComesBackByteForByteAndLiesInTheDatabaseEncrypted() throws IOException {
        byte[] content = film(3 << 20);
        Attachment film = store("录像.mp4", content);
        acts.take(TestActs.filing(matter, Map.of("files", List.of(film.value()))));
        ByteArrayOutputStream back = new ByteArrayOutputStream();
        attachments.send(documents.file(film.id(), Actor.of(officer(office))), back);
        assertThat(back.toByteArray()).isEqualTo(content);
        List<byte[]> pieces = sql.sql("select content from document.attachment_chunk where attachment = :id")
                .param("id", film.id())
                .query((row, index) -> row.getBytes(1))
                .list();
        assertThat(pieces).hasSize(12);
        byte[] clear = Arrays.copyOfRange(content, 1_000, 1_016);
        assertThat(pieces).noneMatch(piece -> contains(piece, clear));
        assertThat(sql.sql("select a::text from document.attachment a where id = :id")
                        .param("id", film.id())
                        .query(String.class)
                        .single())
                .doesNotContain("录像")
                .doesNotContain(film.sha256());
    }

    @Test
    void filesInTablesOfAFormAreFiledToo() throws IOException {
        Attachment one = store("一.txt", Files.text("一"));
        Attachment two = store("二.txt", Files.text("二"));
        acts.take(TestActs.filing(
                matter, Map.of("rows", List.of(Map.of("name", "甲", "files", List.of(one.value(), two.value()))))));
        assertThat(documents.file(two.id(), Actor.of(officer(office))).about()).isEqualTo(two);
    }

    @Test
    void aDraftIsItsOwnersAloneAndIsFiledOnce() throws IOException {
        Attachment file = store("a.txt", Files.text("内容"));
        assertThat(attachments.drafts(STRANGER, List.of(file.id()))).containsExactly(file);
        DraftOwner other = DraftOwner.of(null, "form-2");
        refused(DocumentProblem.UNKNOWN_FILE, () -> attachments.drafts(other, List.of(file.id())));
        refused(DocumentProblem.UNKNOWN_FILE, () -> documents.file(file.id(), Actor.of(officer(office))));
        acts.take(TestActs.filing(matter, Map.of("files", List.of(file.value()))));
        refused(DocumentProblem.FILED, () -> attachments.drafts(STRANGER, List.of(file.id())));
    }

    @Test
    void whoNamesAFileWithoutHoldingItIsRefusedWithTheWholeAct() throws IOException {
        Attachment file = store("a.txt", Files.text("内容"));
        var act = TestActs.filing(
                matter, Map.of("files", List.of(Map.of("id", file.id().toString(), "sha256", "00".repeat(32)))));
        refused(DocumentProblem.UNKNOWN_FILE, () -> acts.take(act));
        assertThat(proofs.inclusion(act.fact())).isEmpty();
    }

    @Test
    void anotherOfficeFindsNoFile() throws IOException {
        Attachment file = store("a.txt", Files.text("内容"));
        acts.take(TestActs.filing(matter, Map.of("files", List.of(file.value()))));
        refused(
                DocumentProblem.UNKNOWN_FILE,
                () -> documents.file(file.id(), Actor.of(officer(city().newMember("department")))));
        refused(DocumentProblem.UNKNOWN_FILE, () -> documents.file(file.id(), Actor.NOBODY));
        refused(DocumentProblem.UNKNOWN_FILE, () -> documents.file(matter.value(), Actor.of(officer(office))));
    }

    @Test
    void aDownloadIsSavedNotShownAndOfTheTypeThatWasFound() throws IOException {
        Attachment file = store("聊天 记录.txt", Files.text("内容"));
        acts.take(TestActs.filing(matter, Map.of("files", List.of(file.value()))));
        Reply reply = server().getAs(session(office), "/workbench/attachments/" + file.id());
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).isEqualTo("内容");
        assertThat(reply.header("Content-Type")).startsWith("text/plain");
        assertThat(reply.header("Content-Disposition")).startsWith("attachment").contains("%E8%81%8A%E5%A4%A9");
        assertThat(reply.header("X-Content-Type-Options")).contains("nosniff");
        Reply program = server().get("/api/v1/matters/attachments/" + file.id(), office.token());
        assertThat(program.text()).isEqualTo("内容");
        assertThat(program.header("Content-Disposition")).startsWith("attachment");
        assertThat(program.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(program.header("Cache-Control")).contains("no-store");
        assertThat(server().getAs(session(city().newMember("department")), "/workbench/attachments/" + file.id())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void eachLookOfAnOfficerIsLogged() throws IOException {
        Attachment file = store("a.txt", Files.text("内容"));
        acts.take(TestActs.filing(matter, Map.of("files", List.of(file.value()))));
        documents.file(file.id(), Actor.of(officer(office)));
        assertThat(sql.sql(
                                "select count(*) from account.access where act = 'matter.file.look' and object like '%' || :id")
                        .param("id", file.id().toString())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void aFileAndAMatterHaveLimits() throws IOException {
        refused(DocumentProblem.TOO_LARGE, () -> store("a.mp4", film((20 << 20) + 1)));
        Attachment most = store("a.txt", Files.text("几乎满了"));
        pretendSize(most, (100 << 20) - 10);
        acts.take(TestActs.filing(matter, Map.of("files", List.of(most.value()))));
        Attachment more = store("b.txt", Files.text("再多一个字"));
        refused(
                DocumentProblem.MATTER_FULL,
                () -> acts.take(TestActs.filing(matter, Map.of("files", List.of(more.value())))));
        acts.take(TestActs.filing(TestActs.newMatter(), Map.of("files", List.of(more.value()))));
    }

    @Test
    void nobodyFillsTheDiskWithDraftsAloneOrTogether() throws IOException {
        DraftOwner one = DraftOwner.of(null, "one");
        Attachment large = attachments.store(one, "a.txt", new ByteArrayInputStream(Files.text("大")));
        pretendSize(large, 100 << 20);
        refused(
                DocumentProblem.MATTER_FULL,
                () -> attachments.store(one, "b.txt", new ByteArrayInputStream(Files.text("再"))));
        pretendSize(large, 2_000_000_000);
        refused(DocumentProblem.BUSY, () -> store("b.txt", Files.text("再")));
        DraftOwner known = DraftOwner.of(officer(office), "");
        attachments.store(known, "b.txt", new ByteArrayInputStream(Files.text("认识的")));
        attachments.discard(one, large.id());
        store("b.txt", Files.text("再"));
    }

    @Test
    void aRefusedFileLeavesNothing() {
        long before = count();
        refused(DocumentProblem.TYPE_DIFFERS, () -> store("a.jpg", Files.text("<svg/>")));
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void aDraftThatNobodyFilesGoesAndAFiledFileStays() throws IOException {
        Attachment left = store("a.txt", Files.text("放下"));
        Attachment fresh = store("b.txt", Files.text("刚来"));
        Attachment filed = store("c.txt", Files.text("已交"));
        acts.take(TestActs.filing(matter, Map.of("files", List.of(filed.value()))));
        sql.sql(
                        "update document.attachment set stored_at = stored_at - interval '25 hours' where id in (:left, :filed)")
                .param("left", left.id())
                .param("filed", filed.id())
                .update();
        expiry.run();
        refused(DocumentProblem.UNKNOWN_FILE, () -> attachments.drafts(STRANGER, List.of(left.id())));
        assertThat(attachments.drafts(STRANGER, List.of(fresh.id()))).hasSize(1);
        assertThat(documents.file(filed.id(), Actor.of(officer(office)))).isNotNull();
    }

    @Test
    void aDraftIsTakenBackByItsOwnerOnly() throws IOException {
        Attachment file = store("a.txt", Files.text("内容"));
        attachments.discard(DraftOwner.of(null, "form-2"), file.id());
        assertThat(attachments.drafts(STRANGER, List.of(file.id()))).hasSize(1);
        attachments.discard(STRANGER, file.id());
        refused(DocumentProblem.UNKNOWN_FILE, () -> attachments.drafts(STRANGER, List.of(file.id())));
    }

    @Test
    void erasingAnActRemovesTheBytesUnlessAnotherMatterHoldsThem() throws IOException {
        Attachment file = store("a.txt", Files.text("内容"));
        var first = TestActs.filing(matter, Map.of("files", List.of(file.value())));
        MatterId child = TestActs.newMatter();
        var handedOn = TestActs.filing(child, Map.of("files", List.of(file.value())));
        acts.take(first);
        acts.take(handedOn);
        erasure.erase(first.fact(), "test-act");
        refused(DocumentProblem.UNKNOWN_FILE, () -> documents.file(file.id(), Actor.of(officer(office))));
        assertThat(chunks(file.id())).isOne();
        erasure.erase(handedOn.fact(), "test-act");
        assertThat(chunks(file.id())).isZero();
    }

    @Test
    void aPieceThatWasPutInAnothersPlaceIsNotHandedOut() throws IOException {
        Attachment file = store("a.txt", Files.text("内容"));
        Attachment other = store("b.txt", Files.text("别的"));
        acts.take(TestActs.filing(matter, Map.of("files", List.of(file.value(), other.value()))));
        sql.sql("""
                update document.attachment_chunk set content =
                (select content from document.attachment_chunk where attachment = :other) where attachment = :file""").param("other", other.id()).param("file", file.id()).update();
        var download = documents.file(file.id(), Actor.of(officer(office)));
        assertThatThrownBy(() -> attachments.send(download, new ByteArrayOutputStream()))
                .isInstanceOf(IOException.class);
    }

    private void pretendSize(Attachment file, long bytes) {
        sql.sql("update document.attachment set bytes = :bytes where id = :id")
                .param("bytes", bytes)
                .param("id", file.id())
                .update();
    }

    private long chunks(UUID id) {
        return sql.sql("select count(*) from document.attachment_chunk where attachment = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    private long count() {
        return sql.sql("select count(*) from document.attachment")
                .query(Long.class)
                .single();
    }

    private Attachment store(String name, byte[] content) throws IOException {
        return attachments.store(STRANGER, name, new ByteArrayInputStream(content));
    }

    private static byte[] film(int bytes) {
        byte[] content = new byte[bytes];
        new Random(7).nextBytes(content);
        byte[] head = Files.latin("\u0000\u0000\u0000\u0018ftypisom");
        System.arraycopy(head, 0, content, 0, head.length);
        return content;
    }

    private static boolean contains(byte[] piece, byte[] clear) {
        for (int at = 0; at + clear.length <= piece.length; at++) {
            if (Arrays.equals(piece, at, at + clear.length, clear, 0, clear.length)) {
                return true;
            }
        }
        return false;
    }

    private static void refused(DocumentProblem problem, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOf(ProblemException.class)
                .satisfies(thrown ->
                        assertThat(((ProblemException) thrown).problem()).isEqualTo(problem));
    }
}
