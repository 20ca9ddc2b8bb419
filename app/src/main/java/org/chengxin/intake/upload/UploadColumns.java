package org.chengxin.intake.upload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.chengxin.field.Field;
import org.chengxin.field.Schema;
import org.chengxin.intake.ReportType;
import org.chengxin.intake.sheet.SheetTemplate;
import org.chengxin.intake.sheet.Spreadsheet;
import org.chengxin.web.Texts;
import org.springframework.stereotype.Component;

/** The columns of each report type: the key, and each field under what its schema page calls it, in both languages. */
@Component
public class UploadColumns {

    private final Texts texts;

    UploadColumns(Texts texts) {
        this.texts = texts;
    }

    /** The columns of a type, the key first. */
    public List<UploadColumn> of(ReportType type) {
        List<UploadColumn> columns = new ArrayList<>();
        columns.add(column(UploadColumn.KEY, Field.key("key"), true, List.of("intake.upload.key")));
        add(columns, type, type.schema(), "", List.of(), true);
        return distinct(columns);
    }

    private void add(
            List<UploadColumn> columns,
            ReportType type,
            Schema schema,
            String prefix,
            List<String> outer,
            boolean required) {
        for (Field field : schema.fields()) {
            String own = "intake.field." + type.name() + "." + field.name();
            List<String> keys = new ArrayList<>(outer);
            keys.add(outer.isEmpty() && texts.has(own) ? own : "intake.field." + field.name());
            String path = prefix + field.name();
            boolean needed = required && field.isRequired();
            field.inner()
                    .ifPresentOrElse(
                            inner -> add(
                                    columns,
                                    type,
                                    inner,
                                    path + (field.form().equals("listof") ? "[]." : "."),
                                    keys,
                                    needed),
                            () -> columns.add(column(path, field, needed, keys)));
        }
    }

    /** @param keys of the texts of the field and of the objects around it */
    private UploadColumn column(String path, Field field, boolean required, List<String> keys) {
        return new UploadColumn(
                path,
                field,
                required,
                title(Locale.CHINESE, keys),
                title(Locale.ENGLISH, keys),
                keys.get(keys.size() - 1));
    }

    /** What the texts begin with, before anything in brackets or behind a comma or colon. */
    private String title(Locale language, List<String> keys) {
        return String.join(
                " ",
                keys.stream()
                        .map(key -> texts.in(language, key)
                                .split("[（(；;，,：:]", 2)[0]
                                .strip())
                        .toList());
    }

    /** Two columns with one title are told apart by their fields' names. */
    private static List<UploadColumn> distinct(List<UploadColumn> columns) {
        Set<String> twice = new HashSet<>();
        for (Function<UploadColumn, String> title :
                List.<Function<UploadColumn, String>>of(UploadColumn::chinese, UploadColumn::english)) {
            Set<String> seen = new HashSet<>();
            columns.stream()
                    .map(title)
                    .map(Spreadsheet::plain)
                    .filter(each -> !seen.add(each))
                    .forEach(twice::add);
        }
        return columns.stream()
                .map(each -> twice.contains(Spreadsheet.plain(each.chinese()))
                                || twice.contains(Spreadsheet.plain(each.english()))
                        ? new UploadColumn(
                                each.path(),
                                each.field(),
                                each.required(),
                                each.chinese() + " " + each.path(),
                                each.english() + " " + each.path(),
                                each.text())
                        : each)
                .toList();
    }

    /** The column behind each heading that is understood: its titles and what the field is called elsewhere, and its name. */
    Map<String, UploadColumn> headings(List<UploadColumn> columns) {
        Map<String, UploadColumn> headings = new HashMap<>();
        for (UploadColumn column : columns) {
            headings.put(Spreadsheet.plain(column.isKey() ? "key" : column.path()), column);
        }
        for (UploadColumn column : columns) {
            headings.putIfAbsent(Spreadsheet.plain(column.chinese()), column);
            headings.putIfAbsent(Spreadsheet.plain(column.english()), column);
        }
        for (UploadColumn column : columns) {
            String usual = "intake.field." + column.path();
            for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                if (texts.has(usual)) {
                    headings.putIfAbsent(Spreadsheet.plain(title(language, List.of(usual))), column);
                }
            }
        }
        return headings;
    }

    /** The empty spreadsheet of a type, in the reader's language. */
    SheetTemplate template(ReportType type) {
        return new SheetTemplate(
                texts.of("type." + type.name()),
                texts.of("intake.upload.help"),
                of(type).stream()
                        .map(column -> new SheetTemplate.Heading(
                                column.title(texts.locale()), column.required(), hint(column)))
                        .toList());
    }

    private String hint(UploadColumn column) {
        Field field = column.field();
        String format = texts.of("intake.form." + field.form());
        String words = field.words().isEmpty() ? "" : "\n" + String.join(" ", field.words());
        return texts.of(column.text()) + "\n" + format + words;
    }
}
