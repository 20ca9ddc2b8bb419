package org.chengxin.matter.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.account.Caller;
import org.chengxin.matter.Matter;
import org.chengxin.matter.PartyDirectory;
import org.chengxin.matter.PartyDirectory.Known;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.matter.definition.FormDefinition.Field;
import org.chengxin.matter.definition.FormDefinition.Type;
import org.chengxin.matter.definition.version.Definitions;
import org.chengxin.matter.erasure.OwnCases;
import org.chengxin.matter.procedure.Redactions;
import org.chengxin.matter.state.MatterState;
import org.chengxin.matter.web.form.FormView;
import org.chengxin.matter.web.form.Typed;
import org.chengxin.shared.Label;
import org.chengxin.shared.SubjectId;
import org.chengxin.web.Texts;
import org.chengxin.web.part.ChoiceSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Suggestions and defaults for a form: choices from other modules, the parties, values of a request. */
@Component
class KnownAnswers {

    private static final String REQUEST = "request";

    /** Value of an erasure: what is to be erased. */
    private static final String ERASABLE = "records";

    private final List<ChoiceSource> sources;
    private final PartyDirectory directory;
    private final Redactions redactions;
    private final OwnCases cases;
    private final Definitions definitions;
    private final Texts texts;

    KnownAnswers(
            List<ChoiceSource> sources,
            PartyDirectory directory,
            Redactions redactions,
            OwnCases cases,
            Definitions definitions,
            Texts texts) {
        this.cases = cases;
        this.definitions = definitions;
        this.redactions = redactions;
        this.sources = sources;
        this.directory = directory;
        this.texts = texts;
    }

    /** For an opening form: choices that other modules offer the opener for its fields. */
    Map<String, List<String>> of(FormDefinition form, @Nullable Caller opener) {
        return sources.stream()
                .filter(source -> form.fields().containsKey(source.field()))
                .collect(Collectors.toMap(ChoiceSource::field, source -> source.choices(opener)));
    }

    /** For an opening form: what a linked value of a field says of this and other fields. */
    Map<String, String> following(String field, String value, @Nullable Caller opener) {
        return following(field, value, opener, Set.of());
    }

    /** Defaults for a step's form: the requested value, if it is unique, and what follows from the opening form, texts to be given on. */
    Typed begun(Matter matter, FormDefinition form) {
        Map<String, String> fields = new LinkedHashMap<>();
        List<String> requests = of(matter).getOrDefault(REQUEST, List.of());
        if (requests.size() == 1) {
            fields.put(REQUEST, requests.get(0));
        }
        matter.acts().stream()
                .findFirst()
                .map(Matter.Entry::form)
                .orElse(Map.of())
                .forEach((field, value) -> fields.putAll(following(field, value.toString(), null, subjects(matter))));
        form.fields().forEach((name, field) -> proposed(matter, field).ifPresent(text -> fields.put(name, text)));
        fields.putAll(redactions.of(matter.id(), matter.definition(), form));
        fields.keySet().retainAll(form.fields().keySet());
        return fields.isEmpty() ? Typed.NOTHING : Typed.fields(fields);
    }

    /** The default value of a field, as far as the reader sees the earlier answer. */
    private static Optional<String> proposed(Matter matter, Field field) {
        if (field.proposed() == null) {
            return Optional.empty();
        }
        String[] source = field.proposed().split("\\.", 2);
        return matter.acts().stream()
                .filter(act -> source[0].equals(act.formName()))
                .map(act -> act.form().get(source[1]))
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .map(value -> value instanceof Map<?, ?> party ? String.valueOf(party.get("words")) : value.toString());
    }

    private Map<String, String> following(String field, String value, @Nullable Caller reader, Set<SubjectId> parties) {
        return sources.stream()
                .filter(source -> source.field().equals(field))
                .map(source -> source.following().of(value, reader, parties))
                .findFirst()
                .orElse(Map.of());
    }

    /** The parties that are known subjects. */
    static Set<SubjectId> subjects(Matter matter) {
        return matter.parties().stream()
                .map(Matter.Party::subject)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** For a step: what is known of the case, and what other modules offer the reader of those whom it is about. */
    Map<String, List<String>> of(Matter matter, FormDefinition form, Caller reader) {
        Map<String, List<String>> known = of(matter);
        List<ChoiceSource> asked = sources.stream()
                .filter(source -> form.fields().containsKey(source.field()))
                .toList();
        if (!asked.isEmpty()) {
            Set<SubjectId> about = new HashSet<>(subjects(matter));
            known.getOrDefault(FormView.PARTY, List.of()).forEach(name -> {
                List<Known> found = directory.find(name);
                if (found.size() == 1) {
                    about.add(found.get(0).subject());
                }
            });
            asked.forEach(source -> known.put(source.field(), source.choices(about, reader)));
        }
        if (form.fields().containsKey(ERASABLE)) {
            known.merge(
                    ERASABLE,
                    cases.ended(matter.id(), ChoiceSource.MOST).stream()
                            .map(this::words)
                            .toList(),
                    (records, ended) ->
                            Stream.concat(ended.stream(), records.stream()).toList());
        }
        return known;
    }

    /** For a step: unmasked parties of the matter, and from fields that are not secret parties named and options asked for. */
    Map<String, List<String>> of(Matter matter) {
        Set<String> parties = new LinkedHashSet<>();
        Set<String> requests = new LinkedHashSet<>();
        matter.parties().stream()
                .filter(party -> party.reason() == null && !party.name().contains("*"))
                .forEach(party -> parties.add(party.name()));
        for (Matter.Entry act : matter.acts()) {
            @Nullable
            FormDefinition form =
                    act.formName() == null ? null : matter.definition().forms().get(act.formName());
            if (form != null) {
                act.form().forEach((name, value) -> collect(form.fields().get(name), value, parties, requests));
            }
        }
        parties.remove("");
        requests.remove("");
        Map<String, List<String>> known = new LinkedHashMap<>();
        known.put(FormView.PARTY, new ArrayList<>(parties));
        known.put(REQUEST, new ArrayList<>(requests));
        return known;
    }

    private String words(MatterState matter) {
        return matter.number() + "\t"
                + definitions
                        .followed(matter.definition(), matter.version())
                        .title()
                        .in(texts.english()) + " " + matter.opened();
    }

    private void collect(@Nullable Field field, Object value, Set<String> parties, Set<String> requests) {
        if (field == null || field.secret()) {
            return;
        }
        if (field.type() == Type.PARTY && value instanceof Map<?, ?> party && party.get("words") != null) {
            parties.add(String.valueOf(party.get("words")));
        } else if (field.type() == Type.CHOICES && value instanceof List<?> words) {
            requests.add(words.stream()
                    .map(word -> field.options().get(String.valueOf(word)))
                    .filter(Objects::nonNull)
                    // into a paper, which is in Chinese whoever fills it in
                    .map(Label::zh)
                    .collect(Collectors.joining("、")));
        }
    }
}
