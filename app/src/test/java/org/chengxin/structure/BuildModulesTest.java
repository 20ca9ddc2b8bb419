package org.chengxin.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The build's modules rest on what ARCHITECTURE.md says, and those that others take say all that a published one must. */
class BuildModulesTest {

    private static final String OURS = "org.chengxin";

    /** What each may need of the others to run; the libraries of others are limited for those below alone. */
    private static final Map<String, Set<String>> MAY_NEED = Map.of(
            "evidence-log", Set.of(),
            "detection", Set.of(),
            "detection-spark", Set.of("detection"),
            "client", Set.of(),
            "cli", Set.of("client", "evidence-log", "detection"),
            "trials", Set.of("detection", "cli"),
            "simulation", Set.of("client"),
            "app", Set.of("client", "evidence-log", "detection", "simulation"));

    private static final Map<String, Set<String>> LIBRARIES = Map.of(
            "evidence-log", Set.of("bcprov-jdk18on", "bcpkix-jdk18on", "jspecify"),
            "detection", Set.of("jspecify"),
            "client", Set.of("jackson-core", "jspecify"));

    @Test
    void everyModuleOfTheBuildIsJudgedHere() throws Exception {
        assertThat(below(below(pom(".."), "modules").get(0), "module").stream().map(Node::getTextContent))
                .containsExactlyInAnyOrderElementsOf(MAY_NEED.keySet());
    }

    @Test
    void aModuleNeedsOnlyThoseThatItMay() throws Exception {
        for (var module : MAY_NEED.entrySet()) {
            assertThat(needed(module.getKey(), true)).as(module.getKey()).isSubsetOf(module.getValue());
        }
    }

    @Test
    void whatOthersTakeBringsFewLibraries() throws Exception {
        for (var module : LIBRARIES.entrySet()) {
            assertThat(needed(module.getKey(), false)).as(module.getKey()).isEqualTo(module.getValue());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"evidence-log", "detection", "client"})
    void whatOthersTakeIsNamedDescribedAndComesWithSourcesAndJavadoc(String module) throws Exception {
        Element pom = pom("../" + module);
        assertThat(text(pom, "name")).isNotBlank();
        assertThat(text(pom, "description")).isNotBlank();
        Element properties = below(pom, "properties").get(0);
        assertThat(text(properties, "maven.source.skip")).isEqualTo("false");
        assertThat(text(properties, "maven.javadoc.skip")).isEqualTo("false");
    }

    @Test
    void theWholeSaysItsPlaceItsLicenceAndWhoMadeIt() throws Exception {
        Element pom = pom("..");
        assertThat(text(pom, "url")).startsWith("https://");
        Element licence = below(below(pom, "licenses").get(0), "license").get(0);
        assertThat(text(licence, "name")).isEqualTo("Apache-2.0");
        assertThat(Sources.text(Path.of("../LICENSE")))
                .contains("Apache License", text(licence, "url").replaceFirst("https?://", ""));
        assertThat(text(below(below(pom, "developers").get(0), "developer").get(0), "name"))
                .isEqualTo("Chengxin contributors");
    }

    /** The artifacts that a module needs to compile and run: our own, or those of others. */
    private static Set<String> needed(String module, boolean ours) throws Exception {
        Element dependencies = below(pom("../" + module), "dependencies").get(0);
        return below(dependencies, "dependency").stream()
                .filter(each -> text(each, "groupId").equals(OURS) == ours)
                .filter(each -> !text(each, "scope").equals("test"))
                // what is optional comes only to whoever asks for it
                .filter(each -> !text(each, "optional").equals("true"))
                .map(each -> text(each, "artifactId"))
                .collect(Collectors.toSet());
    }

    private static Element pom(String folder) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of(folder, "pom.xml").toFile())
                .getDocumentElement();
    }

    private static String text(Element element, String child) {
        List<Element> found = below(element, child);
        return found.isEmpty() ? "" : found.get(0).getTextContent().strip();
    }

    private static List<Element> below(Element element, String name) {
        List<Element> found = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element each && each.getTagName().equals(name)) {
                found.add(each);
            }
        }
        return found;
    }
}
