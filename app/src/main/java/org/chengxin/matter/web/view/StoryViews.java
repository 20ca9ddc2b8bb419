package org.chengxin.matter.web.view;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.matter.Matter;
import org.chengxin.matter.Matter.Entry;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.matter.definition.FormDefinition.Field;
import org.chengxin.matter.definition.FormDefinition.Type;
import org.chengxin.matter.definition.Stage;
import org.chengxin.matter.definition.Step;
import org.chengxin.rule.LegalClock;
import org.chengxin.web.Texts;
import org.chengxin.web.ui.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Time line of a matter in words. */
@Component
class StoryViews {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(LegalClock.ZONE);

    private final Texts texts;
    private final AnswerWords answers;
    private final BuiltInWords builtIn;

    StoryViews(Texts texts, AnswerWords answers, BuiltInWords builtIn) {
        this.texts = texts;
        this.answers = answers;
        this.builtIn = builtIn;
    }

    List<CaseView.Moment> of(Matter matter, boolean workbench) {
        Map<UUID, String> people = builtIn.people(matter);
        return matter.acts().stream()
                .map(entry -> moment(matter, entry, people, workbench))
                .toList();
    }

    private CaseView.Moment moment(Matter matter, Entry entry, Map<UUID, String> people, boolean workbench) {
        FormDefinition form =
                entry.formName() == null ? null : matter.definition().forms().get(entry.formName());
        return new CaseView.Moment(
                when(entry),
                title(entry),
                by(matter, entry),
                note(matter, entry),
                terms(matter, form, entry, people),
                entry.erased(),
                files(form, entry, workbench),
                "/records/" + entry.fact());
    }

    /** The legal day; also the time of the seal, unless a demo has moved the legal clock. */
    private static String when(Entry entry) {
        String time = TIME.format(entry.at());
        return time.startsWith(entry.day().toString()) ? time : entry.day().toString();
    }

    static String time(Instant at) {
        return TIME.format(at);
    }

    private String title(Entry entry) {
        if (entry.title() == null) {
            return texts.of("matter.act." + entry.step());
        }
        String title = entry.title().in(texts.english());
        return entry.about() == null
                ? title
                : texts.of("matter.case.decided", texts.of("matter.act." + entry.step()), title);
    }

    private String by(Matter matter, Entry entry) {
        String role = Optional.ofNullable(entry.role())
                .map(word -> matter.definition().roles().get(word))
                .map(known -> known.title().in(texts.english()))
                .orElse(entry.role() == null ? byItself(matter, entry) : "");
        return entry.name() == null ? role : role.isEmpty() ? entry.name() : role + " · " + entry.name();
    }

    /** An act of the system: an expiry, the end of a linked matter, a departure. */
    private String byItself(Matter matter, Entry entry) {
        Stage from = matter.definition().stages().get(entry.from());
        Step step = from == null ? null : from.steps().get(entry.step());
        boolean clock =
                step == null ? entry.step().equals("escalate") : step.by().contains("clock");
        return texts.of(clock ? "matter.case.byClock" : "matter.case.byHouse");
    }

    private @Nullable String note(Matter matter, Entry entry) {
        if (entry.pending()) {
            return texts.of("matter.pending.waits");
        }
        if (entry.from().equals(entry.to()) || entry.step().equals("open")) {
            return null;
        }
        Stage to = matter.definition().stages().get(entry.to());
        return to == null ? null : texts.of("matter.case.to", to.title().in(texts.english()));
    }

    /** Form values and the result of a decision table. */
    private List<Term> terms(Matter matter, @Nullable FormDefinition form, Entry entry, Map<UUID, String> people) {
        List<Term> terms = new ArrayList<>(
                form == null ? builtIn.terms(matter, entry, people) : answers.terms(form, entry.form()));
        entry.decision()
                .forEach(row -> terms.add(Term.of(
                        texts.of("matter.case.decision"),
                        row.values().stream().map(String::valueOf).collect(Collectors.joining(" · ")))));
        return terms;
    }

    private List<CaseView.Link> files(@Nullable FormDefinition form, Entry entry, boolean workbench) {
        List<CaseView.Link> files = new ArrayList<>();
        if (form != null) {
            entry.form().forEach((name, value) -> {
                Field field = form.fields().get(name);
                if (field != null && field.type() == Type.FILES && value instanceof List<?> list) {
                    list.forEach(file -> files.add(file(file, workbench)));
                }
            });
        }
        return files;
    }

    private CaseView.Link file(Object file, boolean workbench) {
        Map<?, ?> known = file instanceof Map<?, ?> map ? map : Map.of("id", String.valueOf(file));
        Object name = known.get("name");
        Object bytes = known.get("bytes");
        return new CaseView.Link(
                name == null ? texts.of("matter.case.file") : name.toString(),
                (workbench ? "/workbench/attachments/" : "/matters/where/files/") + known.get("id"),
                bytes instanceof Number number ? size(number.longValue()) : null);
    }

    private String size(long bytes) {
        return texts.of("matter.file.size", Math.max(1, bytes / 1024));
    }
}
