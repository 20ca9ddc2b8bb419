package org.chengxin.matter.web.definition;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.matter.definition.DeadlineDefinition;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.matter.definition.MatterRole;
import org.chengxin.matter.definition.PaperUse;
import org.chengxin.matter.definition.Stage;
import org.chengxin.matter.definition.StageGroup;
import org.chengxin.matter.definition.Step;
import org.chengxin.matter.web.definition.DefinitionPage.DeadlinePart;
import org.chengxin.matter.web.definition.DefinitionPage.Part;
import org.chengxin.matter.web.definition.DefinitionPage.StagePart;
import org.chengxin.matter.web.definition.DefinitionPage.StepPart;
import org.chengxin.matter.web.view.DueViews;
import org.chengxin.matter.web.view.PaperWords;
import org.chengxin.matter.web.view.PeriodWords;
import org.chengxin.shared.Label;
import org.chengxin.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Describes a definition in words, from the data that the engine runs. */
@Component
class DefinitionWords {

    private final PeriodWords periods;
    private final PaperWords papers;
    private final Texts texts;

    DefinitionWords(PeriodWords periods, PaperWords papers, Texts texts) {
        this.periods = periods;
        this.papers = papers;
        this.texts = texts;
    }

    String about(MatterDefinition definition) {
        String about = definition.about().in(texts.english());
        return definition.secret() ? texts.of("matter.definition.secret", about) : about;
    }

    List<Part> roles(MatterDefinition definition) {
        return definition.roles().values().stream()
                .map(role -> new Part(role.title().in(texts.english()), what(role)))
                .toList();
    }

    private String what(MatterRole role) {
        if (role.kind() == MatterRole.Kind.OFFICE && role.department() != null) {
            String level = role.level() == null ? "" : word("account.level.", role.level());
            return texts.of(
                    "matter.definition.office"
                            + (role.record() != null ? ".record" : role.deciders() != null ? ".deciders" : ""),
                    word("account.department.", role.department()),
                    level);
        }
        String from = role.from() == null ? "step" : role.from().startsWith("form.") ? "form" : "opener";
        String what = texts.of("matter.definition.party." + from);
        String kinds = role.organisations().stream()
                .map(kind -> texts.of("account.kind." + kind.word()))
                .collect(Collectors.joining(texts.of("web.comma")));
        return what
                + (kinds.isEmpty() ? "" : texts.of("matter.definition.party.organisations", kinds))
                + (role.secret() ? texts.of("matter.definition.party.secret") : "");
    }

    private String word(String prefix, String word) {
        return texts.has(prefix + word) ? texts.of(prefix + word) : word;
    }

    List<StagePart> stages(MatterDefinition definition) {
        List<StageGroup> groups = StageGroup.of(definition);
        return definition.stages().entrySet().stream()
                .map(stage -> stage(definition, groups, stage.getKey(), stage.getValue()))
                .toList();
    }

    /** What stands in several stages. */
    List<StagePart> groups(MatterDefinition definition) {
        return StageGroup.of(definition).stream()
                .map(group -> new StagePart(
                        group.mark(),
                        texts.of(
                                "matter.definition.group.stages",
                                group.mark(),
                                group.stages().stream()
                                        .map(stage ->
                                                definition.stage(stage).title().in(texts.english()))
                                        .collect(Collectors.joining(texts.of("web.comma")))),
                        false,
                        null,
                        group.steps().values().stream()
                                .map(step -> step(definition, step))
                                .toList(),
                        List.of()))
                .toList();
    }

    private StagePart stage(MatterDefinition definition, List<StageGroup> groups, String word, Stage stage) {
        return new StagePart(
                word,
                stage.title().in(texts.english()),
                stage.end(),
                stage.waitsFor().isEmpty() ? null : actors(definition, stage.waitsFor()),
                stage.steps().entrySet().stream()
                        .filter(step -> groups.stream().noneMatch(group -> group.has(word, step.getKey())))
                        .map(step -> step(definition, step.getValue()))
                        .toList(),
                groups.stream()
                        .filter(group -> group.has(word))
                        .map(StageGroup::mark)
                        .toList());
    }

    private StepPart step(MatterDefinition definition, Step step) {
        return new StepPart(
                step.title().in(texts.english()),
                actors(definition, step.by()),
                blank(step.targets().stream()
                        .map(target -> definition.stage(target).title().in(texts.english()))
                        .collect(Collectors.joining(texts.of("matter.definition.or")))),
                step.marks() == null ? null : word("matter.mark.", step.marks()),
                step.second() != null,
                blank(Stream.of(only(definition, step), apart(definition, step), consequence(step))
                        .flatMap(words -> words)
                        .collect(Collectors.joining(" "))),
                blank(DueViews.basis(step.basis())),
                papers.issued(definition, step.papers()));
    }

    /** Whose earlier acts a step is kept apart from. */
    private Stream<String> apart(MatterDefinition definition, Step step) {
        String others = step.apartFrom().stream()
                .flatMap(word -> definition.stages().values().stream()
                        .flatMap(stage -> stage.step(word).stream())
                        .limit(1))
                .map(other -> other.title().in(texts.english()))
                .collect(Collectors.joining(texts.of("web.comma")));
        return others.isEmpty() ? Stream.empty() : Stream.of(texts.of("matter.definition.apart", others));
    }

    private Stream<String> consequence(Step step) {
        return Optional.ofNullable(step.consequence()).map(label -> label.in(texts.english())).stream();
    }

    /** The condition of a step, in the words of the form. */
    private Stream<String> only(MatterDefinition definition, Step step) {
        return step.only().entrySet().stream().map(condition -> {
            String[] source = condition.getKey().split("\\.", 2);
            FormDefinition.Field field =
                    Objects.requireNonNull(definition.form(source[0]).fields().get(source[1]));
            String word = Step.option(condition.getValue());
            Label option = Objects.requireNonNull(field.options().get(word));
            String text = word.equals(condition.getValue()) ? "matter.definition.only" : "matter.definition.except";
            return texts.of(text, field.title().in(texts.english()), option.in(texts.english()));
        });
    }

    private String actors(MatterDefinition definition, List<String> words) {
        return words.stream()
                .map(word -> Step.SYSTEM.contains(word)
                        ? texts.of("matter.definition.by." + word)
                        : papers.roles(definition, List.of(word)).get(0))
                .collect(Collectors.joining(texts.of("web.comma")));
    }

    List<DeadlinePart> clocks(MatterDefinition definition) {
        return definition.clocks().values().stream()
                .map(deadline -> new DeadlinePart(
                        deadline.title().in(texts.english()),
                        periods.length(deadline),
                        actors(definition, List.of(deadline.owner())),
                        silence(definition, deadline),
                        blank(DueViews.basis(deadline.basis())),
                        periods.unconfirmed(deadline)))
                .toList();
    }

    private String silence(MatterDefinition definition, DeadlineDefinition deadline) {
        if (deadline.onExpiry().equals(DeadlineDefinition.ESCALATE)) {
            return texts.of("matter.definition.escalates");
        }
        return definition.stages().values().stream()
                .flatMap(stage -> stage.step(deadline.onExpiry()).stream())
                .findFirst()
                .map(step -> texts.of("matter.definition.silence", step.title().in(texts.english())))
                .orElse(deadline.onExpiry());
    }

    List<String> papers(MatterDefinition definition) {
        Set<String> titles = new LinkedHashSet<>();
        Stream.concat(
                        definition.opening().papers().stream(),
                        definition.stages().values().stream()
                                .flatMap(stage -> stage.steps().values().stream())
                                .flatMap(step -> step.papers().stream()))
                .map(PaperUse::kind)
                .forEach(kind -> titles.add(papers.title(kind)));
        return List.copyOf(titles);
    }

    String openers(MatterDefinition definition) {
        return definition.opening().channels().stream()
                .map(channel -> texts.of("matter.channel." + channel.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(texts.of("web.comma")));
    }

    static @Nullable String open(MatterDefinition definition) {
        List<Channel> channels = definition.opening().channels();
        return Optional.of("/matters/new/" + definition.name())
                .filter(path -> channels.contains(Channel.PUBLIC))
                .orElse(channels.contains(Channel.WORKBENCH) ? "/workbench/matters/new/" + definition.name() : null);
    }

    private static @Nullable String blank(String text) {
        return text.isEmpty() ? null : text;
    }
}
