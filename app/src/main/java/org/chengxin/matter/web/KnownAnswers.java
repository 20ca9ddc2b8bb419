package org.chengxin.matter.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.matter.Matter;
import org.chengxin.matter.PartyDirectory;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.matter.definition.FormDefinition.Field;
import org.chengxin.matter.definition.FormDefinition.Type;
import org.chengxin.matter.party.Parties;
import org.chengxin.matter.web.form.FormView;
import org.chengxin.matter.web.form.Typed;
import org.chengxin.shared.SubjectId;
import org.chengxin.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is known already when a form is filled in: the records of the own file, the parties, what was asked for. */
@Component
class KnownAnswers {

    private static final String RECORD = "record";
    private static final String REQUEST = "request";
    private static final int MOST = 200;

    private final ObjectProvider<PartyDirectory.Records> records;
    private final Parties parties;
    private final Texts texts;

    KnownAnswers(ObjectProvider<PartyDirectory.Records> records, Parties parties, Texts texts) {
        this.records = records;
        this.parties = parties;
        this.texts = texts;
    }

    /** For an opening form: a firm chooses among the records about itself. */
    Map<String, List<String>> of(FormDefinition form, @Nullable Caller opener) {
        PartyDirectory.Records known = records.getIfAvailable();
        if (known == null
                || opener == null
                || AccessPolicy.isCitizen(opener)
                || AccessPolicy.worksForADepartment(opener)
                || !form.fields().containsKey(RECORD)) {
            return Map.of();
        }
        return Map.of(
                RECORD,
                subjects(opener.organisation()).stream()
                        .flatMap(subject -> known.about(subject).stream())
                        .distinct()
                        .limit(MOST)
                        .toList());
    }

    /** Whom the firm signs in as, and the holder of the code that it is registered with. */
    private Set<SubjectId> subjects(Organisation firm) {
        Set<SubjectId> subjects = new LinkedHashSet<>(List.of(firm.subject()));
        PartyDirectory.@Nullable Known holder = firm.code() == null ? null : parties.unique(firm.code());
        if (holder != null) {
            subjects.add(holder.subject());
        }
        return subjects;
    }

    /** What a blank form of a step begins with: what was asked for, where that is one thing. */
    Typed begun(Matter matter, FormDefinition form) {
        List<String> requests = of(matter).getOrDefault(REQUEST, List.of());
        return requests.size() == 1 && form.fields().containsKey(REQUEST)
                ? Typed.fields(Map.of(REQUEST, requests.get(0)))
                : Typed.NOTHING;
    }

    /** For a step: whoever was named in the matter, and what its opener asked for. */
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
                    .map(option -> option.in(texts.english()))
                    .collect(Collectors.joining(texts.of("web.comma"))));
        }
    }
}
