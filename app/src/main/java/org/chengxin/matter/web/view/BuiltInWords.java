package org.chengxin.matter.web.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.Accounts;
import org.chengxin.matter.Matter;
import org.chengxin.matter.Matter.Entry;
import org.chengxin.matter.definition.DeadlineDefinition;
import org.chengxin.matter.definition.MatterRole;
import org.chengxin.shared.Label;
import org.chengxin.web.Texts;
import org.chengxin.web.ui.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Values of built-in acts in words: persons, offices, clocks and parties by name instead of key. */
@Component
class BuiltInWords {

    private final Texts texts;
    private final AnswerWords answers;
    private final Kinds kinds;
    private final Accounts accounts;

    BuiltInWords(Texts texts, AnswerWords answers, Kinds kinds, Accounts accounts) {
        this.texts = texts;
        this.answers = answers;
        this.kinds = kinds;
        this.accounts = accounts;
    }

    /** Names of all persons in the built-in acts of a matter, in one call. */
    Map<UUID, String> people(Matter matter) {
        List<UUID> named = matter.acts().stream()
                .flatMap(entry -> account(entry).stream())
                .distinct()
                .toList();
        return named.isEmpty() ? Map.of() : accounts.names(named);
    }

    private static Optional<UUID> account(Entry entry) {
        if (entry.formName() != null || !(entry.form().get("account") instanceof String account)) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(account));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    List<Term> terms(Matter matter, Entry entry, Map<UUID, String> people) {
        return entry.form().entrySet().stream()
                .map(each -> Term.of(
                        label(entry.step(), each.getKey()),
                        words(matter, entry, each.getKey(), each.getValue(), people)))
                .toList();
    }

    /** The label may be specific to the act. */
    private String label(String act, String field) {
        return text("matter.act." + act + "." + field)
                .or(() -> text("matter.act." + field))
                .orElse(field);
    }

    private String words(Matter matter, Entry entry, String field, Object value, Map<UUID, String> people) {
        String plain = AnswerWords.plain(value);
        return switch (field) {
            case "account" -> account(entry).map(people::get).orElse(plain);
            case "office" -> answers.office(plain);
            case "clock" -> title(matter.definition().clocks().get(plain), plain);
            case "role" -> title(matter.definition().roles().get(plain), plain);
            case "to" -> text("matter.act.to." + plain).orElse(plain);
            case "held" -> texts.of(Boolean.TRUE.equals(value) ? "matter.yes" : "matter.no");
            case "stage" -> stage(matter, entry, plain);
            default -> plain;
        };
    }

    private String title(@Nullable DeadlineDefinition deadline, String otherwise) {
        return deadline == null ? otherwise : in(deadline.title());
    }

    private String title(@Nullable MatterRole role, String otherwise) {
        return role == null ? otherwise : in(role.title());
    }

    /** Sealed in Chinese; the stage of an opened matter that ended is final, so that its name can be looked up in English. */
    private String stage(Matter matter, Entry entry, String sealed) {
        return matter.children().stream()
                .filter(child ->
                        child.ended() && child.number().equals(entry.form().get("number")))
                .findFirst()
                .map(child -> kinds.stage(child.definition(), child.stage()))
                .orElse(sealed);
    }

    private String in(Label label) {
        return label.in(texts.english());
    }

    private Optional<String> text(String key) {
        return Optional.of(key).filter(texts::has).map(texts::of);
    }
}
