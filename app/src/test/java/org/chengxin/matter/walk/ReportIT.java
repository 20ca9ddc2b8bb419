package org.chengxin.matter.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** 举报 to each of its ends; who reported stays secret. */
class ReportIT extends PlayedKinds {

    private static final String NAME = "欧阳举报人";

    @Test
    void endsWithARewardAfterACase() {
        Play play = open("report", "name", NAME)
                .does("reporter", "add")
                .does("handler", "take-in")
                .does("handler", "file-case")
                .isAt("filed");
        play.child("filed-case", 0).does("handler", "record-penalty").isAt("penalised");
        play.does("handler", "tell").does("handler", "reward").endsAs("rewarded");
        assertThat(play.papers()).containsExactly("acceptance-notice", "report-result", "notification");
        assertThat(play.view("handler").parties().toString())
                .as("masked for offices too")
                .doesNotContain(NAME);
    }

    @Test
    void endsWithoutARewardOrWithNobodyToTell() {
        open("report")
                .does("handler", "take-in")
                .does("handler", "file-case")
                .does("handler", "tell")
                .does("handler", "no-reward")
                .endsAs("case-filed");
        open("report", "name", null, "phone", null, "address", null, "email", null)
                .does("handler", "take-in")
                .does("handler", "district-filed")
                .does("handler", "nobody-to-tell")
                .endsAs("case-filed");
    }

    @Test
    void endsWithoutACase() {
        open("report")
                .does("handler", "take-in")
                .does("handler", "file-no-case")
                .does("handler", "tell")
                .endsAs("no-case");
        open("report")
                .does("handler", "take-in")
                .does("handler", "file-no-case")
                .does("handler", "nobody-to-tell")
                .endsAs("no-case");
    }

    @Test
    void isRefusedByTwoPersons() {
        open("report").does("handler", "refuse").endsAs("refused");
    }

    @Test
    void goesToDistrictsWithoutItsReporterAndComesBack() {
        Map<String, Object> row = Map.of("suspect", "某网店", "place", Crew.PLACE, "facts", "疑似刷单");
        Play play = open("report", "name", NAME)
                .does("handler", "take-in")
                .does("handler", "send-to-districts", "clues", List.of(row, row))
                .isAt("at-districts")
                .does("reporter", "add");
        Play clue = play.child("clue", 0);
        assertThat(clue.view("handler").toString()).doesNotContain(NAME);
        clue.does("handler", "not-found").endsAs("nobody-found");
        assertThat(hand.traces.wordings(clue.id)).noneMatch(paper -> paper.contains(NAME));
        play.isAt("at-districts");
        play.child("clue", 1).does("handler", "not-found").endsAs("nobody-found");
        play.isAt("verifying");
    }

    @Test
    void neitherWaitsForDistrictsForEverNorIsForgotten() {
        open("report")
                .does("handler", "take-in")
                .does("handler", "send-to-districts")
                .does("handler", "go-on")
                .isAt("verifying")
                .silence("decision")
                .isAt("verifying");
    }
}
