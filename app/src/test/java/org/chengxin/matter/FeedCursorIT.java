package org.chengxin.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.matter.Town.refused;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.chengxin.account.Caller;
import org.chengxin.matter.Matters.Due;
import org.chengxin.matter.Matters.InboxQuery;
import org.junit.jupiter.api.Test;

/** Whoever follows matters learns from a cursor nothing of those that he may not see. */
class FeedCursorIT extends TownTest {

    @Test
    void aCursorNamesNoMatter() {
        MatterId secret = town.open("王小明", "有人刷单").id();
        // the feed passes over what others wrote meanwhile; all of it stands in the database by now
        String cursor = matters.after(null, 50, town.rival).cursor();
        String again = matters.after(null, 50, town.rival).cursor();
        assertThat(cursor).isNotEqualTo(again).doesNotContain(secret.toString());
        byte[] bytes = Base64.getUrlDecoder().decode(cursor);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain(secret.toString());
    }

    @Test
    void aCursorLeadsOnForItsCallerAlone() {
        town.open("王小明", "有人刷单");
        town.open("王小明", "又有人刷单");
        String cursor = matters.after(null, 1, town.handler).cursor();
        eventually()
                .untilAsserted(
                        () -> assertThat(matters.after(cursor, 1, town.handler).changes())
                                .isNotEmpty());
        Caller program = new Caller(town.office, null, null, null, false);
        for (Caller other : List.of(town.rival, town.colleague, program)) {
            assertThat(refused(() -> matters.after(cursor, 1, other))).isEqualTo(MatterProblem.CURSOR);
        }
        assertThat(refused(() -> matters.inbox(inbox(cursor), town.handler)))
                .as("nor in another list")
                .isEqualTo(MatterProblem.CURSOR);
        String next = matters.inbox(inbox(null), town.handler).next();
        assertThat(next).isNotNull();
        assertThat(matters.inbox(inbox(next), town.handler).lines()).isNotEmpty();
        assertThat(refused(() -> matters.inbox(inbox(next), town.colleague))).isEqualTo(MatterProblem.CURSOR);
    }

    @Test
    void anOldOrForgedCursorIsRefusedWithHowToBeginAgain() {
        UUID id = town.open("王小明", "有人刷单").id().value();
        for (String old : List.of("812_" + id + "_1", "", "x", "AAAA", "\u0000", "2026-03-02_" + id)) {
            assertThat(refused(() -> matters.after(old, 1, town.handler)))
                    .as(old)
                    .isEqualTo(MatterProblem.CURSOR);
            assertThat(refused(() -> matters.inbox(inbox(old), town.handler)))
                    .as(old)
                    .isEqualTo(MatterProblem.CURSOR);
        }
        var reply = city().server()
                .get(
                        "/api/v1/matters?after=812_" + id + "_1",
                        city().newMember("platform").token());
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text()).contains("matter.cursor", "去掉 after 从头读取");
    }

    private static InboxQuery inbox(String after) {
        return new InboxQuery(null, Due.ANY, false, false, null, null, null, after, 1);
    }
}
