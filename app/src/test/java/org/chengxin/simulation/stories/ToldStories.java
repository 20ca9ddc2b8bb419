package org.chengxin.simulation.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.ServerTest.eventually;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.chengxin.Server;
import org.chengxin.exchange.certificate.Ningbo;
import org.chengxin.web.Visitor;
import tools.jackson.core.type.TypeReference;

/** What a played demo has written down for its booklet, held against what the installation shows. */
final class ToldStories {

    private final PlayedCity city;
    private final List<PlayedStory> stories;

    private ToldStories(PlayedCity city, List<PlayedStory> stories) {
        this.city = city;
        this.stories = stories;
    }

    static ToldStories of(PlayedCity city) throws Exception {
        byte[] file = Files.readAllBytes(city.data.resolve("demo-stories.json"));
        return new ToldStories(city, Server.JSON.readValue(file, new TypeReference<>() {}));
    }

    private List<PlayedStep> steps(String story) {
        return stories.stream()
                .filter(each -> each.name().equals(story))
                .findFirst()
                .orElseThrow()
                .steps();
    }

    private static List<String> scenes(List<PlayedStep> steps) {
        return steps.stream()
                .map(step -> step.act().substring(step.act().indexOf('.') + 1))
                .toList();
    }

    /** Every step that was sealed has its proof; how many there are. */
    int verify(String story) throws Exception {
        List<Map<String, String>> sealed = steps(story).stream()
                .filter(step -> !step.record().isEmpty())
                .map(step -> Map.of("record", "/records/" + step.record()))
                .toList();
        return city.verify(Map.of("acts", sealed));
    }

    /** The cases of the ring: every act of clue, measure and the three requests, in the order in which they were taken. */
    void assertRing() {
        List<PlayedStep> steps = steps("empty-parcel-ring");
        assertThat(steps.get(0).act()).isEqualTo("clue.open");
        assertThat(steps).isSortedAccordingTo(java.util.Comparator.comparing(PlayedStep::day));
        assertThat(steps)
                .extracting(PlayedStep::act)
                .contains(
                        "clue.time-up",
                        "measure.object",
                        "measure.uphold-objection",
                        "measure-request.end",
                        "measure-request.restore")
                .haveExactly(3, new org.assertj.core.api.Condition<>("measure-request.execute"::equals, "executed"));
        assertThat(steps)
                .filteredOn(step -> step.act().equals("measure.request"))
                .extracting(PlayedStep::basis)
                .containsExactly("《中华人民共和国电子商务法》第36条");
    }

    void assertRevokedPenalty() throws Exception {
        List<PlayedStep> steps = steps("revoked-penalty");
        assertThat(scenes(steps))
                .containsExactly("own", "second", "streamed", "on-show", "revoked", "gone", "late", "stays-gone");
        RevokedPenalty story = city.stories.story(RevokedPenalty.class);
        assertThat(story.surfaces().read())
                .hasSize(4)
                .allSatisfy((surface, text) ->
                        assertThat(text).as(surface).isNotEmpty().doesNotContain(story.number()));
        assertThat(city.server.get("/records/" + steps.get(0).record()).text())
                .as("what was said was said, and its proof stays")
                .contains(steps.get(0).record());
    }

    void assertCertifiedMerchant() throws Exception {
        List<PlayedStep> steps = steps("certified-merchant");
        assertThat(scenes(steps)).containsExactly("honoured", "applied", "valid", "penalised", "withdrawn", "revoked");
        String certificate = Files.readString(city.data.resolve("demo-certificate.sd-jwt"));
        Ningbo ningbo = Ningbo.of(city.server);
        assertThat(ningbo.verified(certificate).getClaims())
                .containsEntry("vct", "urn:chengxin:good-standing:1")
                .containsEntry("code", city.players.code("merchant-3"));
        assertThat(ningbo.disclosed(certificate).get("honours").toString()).contains("电子商务示范企业", "杭州市商务局");
        assertThat(ningbo.isRevoked(certificate)).isTrue();
        assertThat(city.server.get(steps.get(1).page()).text()).contains("文书已撤回");
        Visitor merchant = city.signedIn("merchant-3");
        eventually()
                .untilAsserted(() ->
                        assertThat(merchant.get("/workbench/messages").body()).contains("信用良好证明已撤销", "发布虚假广告"));
    }
}
