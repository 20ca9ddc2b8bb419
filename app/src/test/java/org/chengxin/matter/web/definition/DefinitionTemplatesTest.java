package org.chengxin.matter.web.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.chengxin.matter.definition.diagram.DefinitionPicture;
import org.chengxin.matter.web.definition.DefinitionPage.DeadlinePart;
import org.chengxin.matter.web.definition.DefinitionPage.Part;
import org.chengxin.matter.web.definition.DefinitionPage.StagePart;
import org.chengxin.matter.web.definition.DefinitionPage.StepPart;
import org.chengxin.matter.web.definition.DefinitionPage.Version;
import org.chengxin.matter.web.definition.DefinitionPage.Versions;
import org.chengxin.matter.web.view.Seen;
import org.chengxin.web.Fixture;
import org.chengxin.web.ui.FormError;
import org.junit.jupiter.api.Test;

/** A procedure on its page: the picture within it, stages, periods and roles, and for officers its versions. */
class DefinitionTemplatesTest {

    private static final String PICTURE = DefinitionPicture.svg(Seen.COMPLAINT, false);

    private static DefinitionPage page(String picture, Versions versions) {
        return new DefinitionPage(
                "complaint",
                "投诉<1>",
                "解决消费争议",
                "诉",
                1,
                "2019-01-06",
                List.of("《办法》第14条"),
                List.of("D058"),
                "/matters/new/complaint",
                List.of(new Part("投诉人", "提出者")),
                List.of(
                        new StagePart(
                                "received",
                                "待受理",
                                false,
                                "承办机关",
                                List.of(new StepPart(
                                        "受理",
                                        "承办机关",
                                        "协商中",
                                        "投诉已受理",
                                        true,
                                        "双方将收到通知",
                                        "《办法》第14条",
                                        List.of("受理通知书，送达 投诉人"))),
                                List.of("A")),
                        new StagePart("settled", "已调解", true, null, List.of(), List.of())),
                List.of(new StagePart(
                        "A",
                        "A：待受理、协商中",
                        false,
                        null,
                        List.of(new StepPart("补充", "投诉人", null, null, false, null, null, List.of())),
                        List.of())),
                List.of(
                        new DeadlinePart("受理期限", "7 个工作日", "承办机关", "上报", "《办法》第14条", false),
                        new DeadlinePart("补正期限", "5 个工作日", "投诉人", "转入审查", null, true)),
                List.of("受理通知书"),
                picture,
                versions);
    }

    private static String html(String picture, Versions versions) {
        return Fixture.render(Locale.CHINESE, "matter/definition.jte", "page", page(picture, versions));
    }

    @Test
    void thePictureStandsInThePageAsItWasDrawn() {
        assertThat(PICTURE).startsWith("<svg");
        assertThat(html(PICTURE, null)).contains(PICTURE).contains("其他模块据此认定：投诉已受理");
    }

    @Test
    void thePictureCarriesNothingThatRuns() {
        assertThat(PICTURE).doesNotContain("<script", "javascript:", "onload", "<foreignObject", "http-equiv");
    }

    @Test
    void withoutAPictureTheWordsStand() {
        assertThat(html(null, null)).doesNotContain("class=\"diagram\"").contains("待受理");
    }

    @Test
    void eachStageSaysWhoMayDoWhatAndWhereItLeads() {
        assertThat(html(null, null))
                .contains("id=\"stage-received\"", "等待 承办机关 办理", "双方将收到通知", "须由另一人确认", "受理通知书，送达 投诉人")
                .contains("投诉&lt;1&gt;", "href=\"/matters/new/complaint\"", "D058");
    }

    @Test
    void aStepOfSeveralStagesStandsOnceAndIsLinkedFromEach() {
        assertThat(html(null, null))
                .contains("<a href=\"#stage-A\">A</a>", "id=\"stage-A\"", "A：待受理、协商中", "补充：由投诉人办理，环节不变");
    }

    @Test
    void aPeriodWithoutALawSaysThatItIsAChoice() {
        assertThat(html(null, null))
                .contains("7 个工作日", "上报")
                .contains(Fixture.texts().in(Locale.CHINESE, "matter.definition.ownChoice"))
                .contains(Fixture.texts().in(Locale.CHINESE, "matter.unconfirmed"));
    }

    @Test
    void theVersionsAreForOfficers() {
        assertThat(html(null, null)).doesNotContain("id=\"versions\"");
    }

    @Test
    void theProposalOfAnotherVersionIsLinkedAndAnotherIsForTheOwner() {
        Version now = new Version(1, "2019-01-06", "现行", "abc", "/records/x");
        assertThat(html(null, new Versions(List.of(now), "/workbench/proposals/x", true)))
                .contains("现行", "href=\"/workbench/proposals/x\"", "/workbench/definitions/complaint/new");
        assertThat(html(null, new Versions(List.of(now), null, false)))
                .contains("现行")
                .doesNotContain("/workbench/proposals", "/workbench/definitions/complaint/new");
    }

    @Test
    void aRefusedProposalKeepsItsTextAndNamesThePlace() {
        VersionPage refused = new VersionPage(
                "complaint",
                "matter: </textarea><script>",
                "理由",
                List.of(new FormError("source", "stages.received – 走不出去")));
        assertThat(Fixture.render(Locale.CHINESE, "matter/proposal.jte", "page", refused))
                .contains("stages.received – 走不出去", "href=\"#source\"", "&lt;/textarea", "aria-invalid=\"true\"")
                .doesNotContain("</textarea><script>");
    }

    @Test
    void allProceduresAreListedWithTheirSize() {
        DefinitionsPage all =
                new DefinitionsPage(List.of(new DefinitionsPage.Row("complaint", "投诉", "解决消费争议", "公众、工作台", 6, 3)));
        assertThat(Fixture.render(Locale.CHINESE, "matter/definitions.jte", "page", all))
                .contains("href=\"/matters/definitions/complaint\"", "公众、工作台", "/schemas/matter-definition.json");
    }
}
