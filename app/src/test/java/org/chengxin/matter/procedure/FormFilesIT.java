package org.chengxin.matter.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chengxin.matter.Town.NOTHING;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.account.Caller;
import org.chengxin.document.attachment.Attachment;
import org.chengxin.document.attachment.Attachments;
import org.chengxin.document.attachment.DraftOwner;
import org.chengxin.evidence.Erasures;
import org.chengxin.matter.Actor;
import org.chengxin.matter.Matter;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters.Opened;
import org.chengxin.matter.Matters.Opening;
import org.chengxin.matter.Town;
import org.chengxin.matter.TownTest;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.matter.paperwork.CaseDocuments;
import org.chengxin.shared.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A file comes in with a form: its hash lies in the sealed act, and it is gone when the act is erased. */
class FormFilesIT extends TownTest {

    private static final byte[] CONTENT = "聊天记录：商家拒绝退款".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private Attachments attachments;

    @Autowired
    private CaseDocuments documents;

    @Autowired
    private Erasures erasures;

    private String definition;
    private String key;
    private Attachment file;

    @BeforeEach
    void keepsADraft() throws IOException {
        definition = branches();
        key = Town.key();
        file = attachments.store(DraftOwner.of(null, key), "聊天记录.txt", new ByteArrayInputStream(CONTENT));
    }

    @Test
    void theHashOfTheFileLiesInTheSealedAct() throws Exception {
        Opened opened = opened();
        Matter matter = town.view(opened.id(), town.handler);
        String payload = sealed(matter.acts().get(0));
        String digest = HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(CONTENT));
        assertThat(payload).contains(digest).contains(file.id().toString());
        assertThat(file.sha256()).isEqualTo(digest);
        assertThat(read(opened.id(), Actor.of(town.handler))).isEqualTo(CONTENT);
        assertThat(read(opened.id(), Actor.holding(opened.receipt()))).isEqualTo(CONTENT);
    }

    @Test
    void whoDoesNotSeeTheActDoesNotSeeTheFile() {
        Opened opened = opened();
        for (Actor actor : List.of(Actor.of(town.other), Actor.of(town.rival), Actor.NOBODY, Actor.holding("AAAA"))) {
            assertThatThrownBy(() -> read(opened.id(), actor)).isInstanceOf(ProblemException.class);
        }
        town.act(
                opened.id(),
                town.head,
                "recuse",
                Map.of("account", town.handler.account().toString(), "reason", "利害关系"));
        assertThatThrownBy(() -> read(opened.id(), Actor.of(town.handler)))
                .as("whoever was recused reads no file either")
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void anErasedActTakesItsFileAlong() {
        Opened opened = opened();
        Matter matter = town.view(opened.id(), town.handler);
        erasures.erase(matter.acts().get(0).fact(), "个人信息保护法第47条");
        assertThatThrownBy(() -> read(opened.id(), Actor.of(town.handler))).isInstanceOf(ProblemException.class);
        assertThat(sql.sql("select count(*) from document.attachment_chunk where attachment = :id")
                        .param("id", file.id())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(town.view(opened.id(), town.handler).acts().get(0).erased()).isTrue();
        assertThat(town.act(opened.id(), town.handler, "count", Map.of("visits", 0, "cause", "planned"))
                        .stage())
                .as("the matter goes on")
                .isEqualTo("allowed");
    }

    @Test
    void somebodyElsesDraftAndAFileThatIsNoneRefuseTheWholeOpening() {
        long before = count();
        for (Object named : List.of(file.id().toString(), UUID.randomUUID().toString(), "no id")) {
            assertThatThrownBy(() -> matters.open(
                            new Opening(definition, Actor.NOBODY, Channel.PUBLIC, Town.key(), form(List.of(named)))))
                    .as(named.toString())
                    .isInstanceOf(ProblemException.class);
        }
        assertThatThrownBy(() -> matters.open(new Opening(
                        definition,
                        Actor.NOBODY,
                        Channel.PUBLIC,
                        key,
                        form(java.util.Collections.nCopies(9, UUID.randomUUID().toString())))))
                .as("more files than the field takes")
                .isInstanceOf(ProblemException.class);
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void aRepeatedOpeningWithAFileAnswersTheSame() {
        Opened first = opened();
        Opened again = opened();
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.repeated()).isTrue();
        town.act(first.id(), town.handler, "note", Map.of("text", "已收到材料"));
        assertThat(town.view(first.id(), town.handler).acts()).hasSize(2);
    }

    @Test
    void aFileGoesAlongWithNothingElse() {
        Opened opened = opened();
        town.act(opened.id(), town.handler, "take", NOTHING);
        Caller handler = town.handler;
        MatterId other = open(definition, Map.of()).id();
        assertThat(town.view(other, handler).acts().get(0).form()).doesNotContainKey("files");
    }

    private Opened opened() {
        return matters.open(new Opening(
                definition,
                Actor.NOBODY,
                Channel.PUBLIC,
                key,
                form(List.of(file.id().toString()))));
    }

    private static Map<String, Object> form(List<?> files) {
        return Map.of("name", "王小明", "rival", "某店", "place", "330106", "files", files);
    }

    private byte[] read(MatterId id, Actor actor) throws IOException {
        assertThat(id).isNotNull();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        attachments.send(documents.file(file.id(), actor), content);
        return content.toByteArray();
    }

    private long count() {
        return sql.sql("select count(*) from matter.matter where definition = :name")
                .param("name", definition)
                .query(Long.class)
                .single();
    }
}
