package org.chengxin.matter.kind;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chengxin.account.office.Departments;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.check.Catalogue;
import org.chengxin.matter.definition.file.DefinitionFiles;
import org.chengxin.matter.mark.MarksRead;
import org.chengxin.rule.DecisionTable;
import org.chengxin.rule.RuleFiles;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.MethodMetadata;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.util.ClassUtils;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The definitions that are shipped, and what they may take from the other rules. */
public final class ShippedKinds {

    private static final Set<String> RULED = Set.of("record", "text", "basis");

    static final Map<String, Set<String>> OUTCOMES = Map.ofEntries(
            Map.entry("credit-record", Set.of("category", "title", "content", "basis")),
            Map.entry("obligation", Set.of("what", "until", "basis")),
            Map.entry("obligation-settled", Set.of("how")),
            Map.entry("arrears", Set.of("obligation", "reason")),
            Map.entry("access-approved", Set.of("name", "code", "kind", "seat", "until", "mode")),
            Map.entry("sharing-agreement", Set.of("types", "territory", "purpose", "basis", "retention", "until")),
            Map.entry("onward-consent", Set.of("type", "receivers", "until", "given")),
            Map.entry("onward-consent-end", Set.of("reason")),
            Map.entry("sharing-agreement-end", Set.of("reason")),
            Map.entry("sharing-obstacle", Set.of("field", "article", "proposal", "asked")),
            Map.entry("measure-proposal", Set.of("reason", "basis")),
            Map.entry("measure", Set.of("item", "nature", "effect", "basis", "reason", "until")),
            Map.entry("measure-end", Set.of("how", "reason")),
            Map.entry("measure-suspension", Set.of("state", "reason")),
            Map.entry("record-disputed", RULED),
            Map.entry("record-undisputed", RULED),
            Map.entry("record-referred", Set.of("record")),
            Map.entry("record-corrected", RULED),
            Map.entry("record-ended", RULED),
            Map.entry("record-repaired", Set.of("record", "text", "basis", "corrected", "committed", "barred")),
            Map.entry("paper-served", Set.of("papers", "method", "day")),
            Map.entry("record-suspended", RULED),
            Map.entry("record-released", RULED),
            Map.entry("evidence-pull", Set.of("result")),
            Map.entry("load-quarantine", Set.of("result", "through", "reason")),
            Map.entry("erasure", Set.of("records", "basis")));

    private ShippedKinds() {}

    /** The newest of each kind. */
    public static Map<String, MatterDefinition> definitions() {
        Map<String, MatterDefinition> definitions = new TreeMap<>();
        DefinitionFiles files = DefinitionFiles.shipped();
        files.names().stream()
                .map(files::read)
                .sorted(Comparator.comparing(MatterDefinition::effectiveFrom))
                .forEach(definition -> definitions.put(definition.name(), definition));
        return definitions;
    }

    static Catalogue catalogue() {
        return new Catalogue(
                RuleFiles.units(), Departments.words(), papers(), tables(), OUTCOMES, marks(), definitions());
    }

    /** The beans that modules declare, found without a server. */
    public static List<MarksRead> marks() {
        ClassPathScanningCandidateComponentProvider classes = new ClassPathScanningCandidateComponentProvider(false);
        classes.addIncludeFilter(
                (type, all) -> beans(type.getAnnotationMetadata()).findAny().isPresent());
        return classes.findCandidateComponents("org.chengxin").stream()
                .map(type -> ((AnnotatedBeanDefinition) type).getMetadata())
                .flatMap(type -> beans(type)
                        .map(bean -> (MarksRead) Objects.requireNonNull(ReflectionTestUtils.invokeMethod(
                                ClassUtils.resolveClassName(type.getClassName(), null), bean.getMethodName()))))
                .toList();
    }

    private static Stream<MethodMetadata> beans(AnnotationMetadata type) {
        return type.getAnnotatedMethods(Bean.class.getName()).stream()
                .filter(bean -> bean.getReturnTypeName().equals(MarksRead.class.getName()));
    }

    private static Map<String, Catalogue.Table> tables() {
        Map<String, Catalogue.Table> tables = new TreeMap<>();
        RuleFiles.tables()
                .forEach((name, table) ->
                        tables.put(name, new Catalogue.Table(new HashSet<>(table.inputs()), words(table))));
        return tables;
    }

    private static Set<String> words(DecisionTable table) {
        Set<String> words = new LinkedHashSet<>();
        table.rows().forEach(row -> words.add(row.outputs().get(0).replace("\"", "")));
        return words;
    }

    private static Map<String, Catalogue.Blanks> papers() {
        Map<String, Catalogue.Blanks> papers = new TreeMap<>();
        files("paper").forEach((name, text) -> {
            Set<String> required = new HashSet<>();
            Set<String> optional = new HashSet<>();
            new YAMLMapper()
                    .readTree(text)
                    .path("blanks")
                    .forEachEntry(
                            (blank, entry) -> (entry.path("required").asBoolean() ? required : optional).add(blank));
            papers.put(name, new Catalogue.Blanks(required, optional));
        });
        return papers;
    }

    private static Map<String, String> files(String folder) {
        Map<String, String> files = new TreeMap<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:rules/" + folder + "/*.yaml")) {
                String name = file.getFilename();
                files.put(name.substring(0, name.lastIndexOf('.')), file.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }
}
