package org.chengxin.matter.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.chengxin.account.Organisation;
import org.chengxin.matter.draw.DrawList;
import org.chengxin.matter.draw.DrawPolicy;
import org.chengxin.matter.draw.Draws;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 联合检查, its parts and the draw to each of their ends. */
class InspectionIT extends PlayedKinds {

    @Autowired
    private Draws draws;

    private Play counted(String visits, String cause) {
        return open("joint-inspection").does("lead", "count-visits", "visits", visits, "cause", cause);
    }

    private static Map<String, Object> part(Organisation office) {
        return Map.of("office", office.id().toString(), "items", "证照公示");
    }

    @Test
    void isHeldWithItsDepartmentsAndClosed() {
        Play play = counted("0", "planned").isAt("preparing");
        assertThat(play.plays("inspected"))
                .as("sees nothing before it is announced")
                .isFalse();
        play.does("lead", "announce", "departments", List.of(part(hand.crew.department), part(hand.crew.conference)));
        assertThat(play.plays("inspected")).isTrue();
        play.does("lead", "record");
        play.child("inspection-part", 0)
                .does("department", "man")
                .does("department", "record")
                .endsAs("recorded");
        play.isAt("visiting");
        play.child("inspection-part", 1).does("department", "decline").endsAs("declined");
        play.isAt("summing-up")
                .does("lead", "record")
                .does("lead", "pass-clue")
                .does("lead", "close")
                .endsAs("closed");
        assertThat(play.papers())
                .containsExactly("inspection-notice", "inspection-record", "inspection-record", "notification");
    }

    @Test
    void needsAReasonAndTwoPersonsAboveTheLimit() {
        Play last = counted("1", "planned").isAt("preparing");
        assertThat(last.view("lead").acts())
                .as("what the sheet said stays with the act")
                .anySatisfy(act -> assertThat(act.decision())
                        .containsExactly(Map.of("word", "last-allowed", "reason", "last-visit")));
        last.does("lead", "drop").endsAs("dropped");
        counted("1", "planned").isAt("preparing").does("lead", "drop").endsAs("dropped");
        counted("2", "planned").isAt("over-limit").does("lead", "justify").isAt("preparing");
        counted("9", "planned").isAt("over-limit").does("lead", "drop").endsAs("dropped");
        counted("9", "complaint").isAt("preparing");
        open("joint-inspection").does("lead", "drop").endsAs("dropped");
    }

    @Test
    void aPartIsRecordedDirectlyToo() {
        Play play = counted("0", "clue").does("lead", "announce");
        play.child("inspection-part", 0).does("department", "record-directly").endsAs("recorded");
        play.isAt("summing-up").silence("summary").isAt("summing-up");
    }

    @Test
    void aDrawIsRevealedAndItsInspectionsAreFollowed() {
        String first = "the first of two secrets";
        String second = "the second of two secrets";
        Play play = open("inspection-draw")
                .does(
                        "drawing",
                        "commit",
                        "subjects",
                        "91330106MA2TE5T01R\n92330110MA2TE5T1X7\n93330182MA2TE5T28D",
                        "inspectors",
                        "浙A001\n浙A002\n浙A003",
                        "recused",
                        "浙A001 91330106MA2TE5T01R",
                        "wanted",
                        "2",
                        "each",
                        "2",
                        "first-commitment",
                        DrawPolicy.commitment(first),
                        "second-commitment",
                        DrawPolicy.commitment(second))
                .does("drawing", "reveal", "first-secret", first, "second-secret", second)
                .isAt("drawn");
        List<DrawList.Visit> visits = draws.of(play.id).orElseThrow().visits();
        play.does(
                "drawing",
                "open-inspections",
                "inspections",
                List.of(inspection(visits.get(0).subject())));
        play.child("joint-inspection", 0).does("lead", "drop").endsAs("dropped");
        play.isAt("inspecting")
                .does(
                        "drawing",
                        "open-inspections",
                        "inspections",
                        List.of(inspection(visits.get(1).subject())));
        play.child("joint-inspection", 1).does("lead", "drop").endsAs("dropped");
        play.endsAs("closed");
    }

    @Test
    void aDrawIsImportedOrCancelled() {
        Play imported = open("inspection-draw")
                .does(
                        "drawing",
                        "import-draw",
                        "pairs",
                        List.of(Map.of("code", "91330106MA2TE5T01R", "certificates", "浙A001、浙A002")));
        imported.does("drawing", "open-inspections", "inspections", List.of(inspection("91330106MA2TE5T01R")));
        imported.child("joint-inspection", 0).does("lead", "drop").endsAs("dropped");
        imported.endsAs("closed");
        open("inspection-draw").does("drawing", "cancel").endsAs("cancelled");
        open("inspection-draw")
                .does(
                        "drawing",
                        "commit",
                        "subjects",
                        "91330106MA2TE5T01R",
                        "inspectors",
                        "浙A001\n浙A002",
                        "recused",
                        null,
                        "wanted",
                        "1",
                        "each",
                        "2",
                        "first-commitment",
                        DrawPolicy.commitment("the first of two secrets"),
                        "second-commitment",
                        DrawPolicy.commitment("the second of two secrets"))
                .silence("reveal")
                .does("drawing", "cancel")
                .endsAs("cancelled");
        // as if the year of the plan had gone by: the crew draws again in other tests
        sql.sql("update matter.draw_commitment set day = day - 400").update();
    }

    private static Map<String, Object> inspection(String code) {
        return Map.of("inspected", Map.of("words", code), "items", "证照公示");
    }
}
