package org.chengxin.matter.web.form;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.chengxin.matter.Actor;
import org.chengxin.matter.FormRefused;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.matter.definition.FormDefinition.Field;
import org.chengxin.matter.definition.FormDefinition.Type;
import org.chengxin.matter.web.view.RefusalWords;
import org.chengxin.shared.PersonalDataKind;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.Texts;
import org.chengxin.web.ui.FormError;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Creates blank forms, parses submitted ones, and shows invalid ones again with all input. */
@Component
public class Sheets {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Names the fields whose errors a page has shown. */
    private static final String WARNED = "warned";

    private final ChoiceLists lists;
    private final Uploads uploads;
    private final RefusalWords refusals;
    private final Texts texts;

    Sheets(ChoiceLists lists, Uploads uploads, RefusalWords refusals, Texts texts) {
        this.lists = lists;
        this.uploads = uploads;
        this.refusals = refusals;
        this.texts = texts;
    }

    public FormView blank(FormDefinition form) {
        return view(form, Typed.NOTHING, List.of(), freshKey());
    }

    /** A form with defaults, as from a link. */
    public FormView filled(FormDefinition form, Typed typed) {
        return view(form, typed, List.of(), freshKey());
    }

    public FormView again(FormDefinition form, Posted posted, List<FormError> errors) {
        return view(form, posted.typed(), errors, posted.key());
    }

    /** An act's refusal, of the whole or of fields: shown above the form, which keeps its input. */
    public FormView refused(FormDefinition form, Posted posted, ProblemException refusal) {
        return again(form, posted, errors(form, refusal));
    }

    /**
     * As {@link #take}, from somebody outside: a text that seems to hold personal data is shown once more with a warning, since the other
     * side may get to read it. Who sends it again means it.
     */
    public Posted takeWarning(HttpServletRequest request, FormDefinition form, Actor actor) {
        Posted posted = take(request, form, actor);
        Set<String> warned = Set.copyOf(
                Arrays.asList(Objects.requireNonNullElse(request.getParameterValues(WARNED), new String[0])));
        Stream<FormError> warnings = form.fields().entrySet().stream()
                .filter(field -> !field.getValue().secret()
                        && posted.values().get(field.getKey()) instanceof String text
                        && isFree(field.getValue().type())
                        && PersonalDataKind.isIn(text))
                .map(field -> FieldFault.of(
                        Typed.MARK + field.getKey(), field.getValue().title(), "personal"))
                .filter(fault -> !warned.contains(fault.id()))
                .map(this::error);
        return posted.with(warnings.toList());
    }

    private static boolean isFree(Type type) {
        return type == Type.TEXT || type == Type.LONG_TEXT;
    }

    public Posted take(HttpServletRequest request, FormDefinition form, Actor actor) {
        String key = key(request.getParameter("key"));
        Typed typed = Typed.of(request.getParameterMap());
        String more = request.getParameter("more");
        if (more != null && more.startsWith(Typed.MARK)) {
            return new Posted(key, typed, true, java.util.Map.of(), List.of());
        }
        List<FieldFault> faults = new ArrayList<>();
        for (var field : form.fields().entrySet()) {
            if (field.getValue().type() == Type.FILES) {
                typed = uploads.take(request, actor, key, Typed.MARK + field.getKey(), field.getValue(), typed, faults);
            }
        }
        FormReading reading = FormReading.of(form, typed);
        faults.addAll(reading.faults());
        return new Posted(
                key,
                typed,
                false,
                reading.values(),
                faults.stream().map(this::error).toList());
    }

    private FormView view(FormDefinition form, Typed typed, List<FormError> errors, String key) {
        return new FormView(
                form, typed, errors, key, lists.choices(form), uploads.limits(), texts.english(), java.util.Map.of());
    }

    private FormError error(FieldFault fault) {
        String title = fault.title().in(texts.english());
        return new FormError(fault.id(), texts.of("matter.fault." + fault.word(), title, fault.bound()));
    }

    private List<FormError> errors(FormDefinition form, ProblemException refusal) {
        if (refusal instanceof FormRefused fields && !fields.wrong().isEmpty()) {
            return fields.wrong().stream().map(wrong -> error(form, wrong)).toList();
        }
        return List.of(new FormError("form", refusals.of(refusal)));
    }

    private FormError error(FormDefinition form, FormRefused.Wrong wrong) {
        String[] path = wrong.field().split("/");
        @Nullable Field field = form.fields().get(path[0]);
        if (field != null && path.length == 3) {
            field = field.columns().get(path[2]);
        }
        String title = field == null ? wrong.field() : field.title().in(texts.english());
        String id = field == null ? "form" : FieldView.id(Typed.MARK + String.join(".", path));
        return new FormError(id, texts.of("matter.fault.refused", title, texts.of("problem." + wrong.code())));
    }

    /** A form without a valid key gets a new one; a repeat of it then cannot be detected. */
    private static String key(@Nullable String sent) {
        return sent != null && sent.matches("[A-Za-z0-9_-]{32}") ? sent : freshKey();
    }

    public static String freshKey() {
        byte[] random = new byte[24];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
