package org.chengxin.cli.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengxin.cli.source.InputException;
import org.chengxin.cli.source.MoneyUnit;
import org.chengxin.cli.value.Amount;
import org.chengxin.cli.value.Conversion;
import org.chengxin.cli.value.Day;
import org.chengxin.cli.value.Flag;
import org.chengxin.cli.value.PlainText;
import org.chengxin.cli.value.PointInTime;
import org.chengxin.cli.value.WholeNumber;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the fields of a report; each kind of field has one word of its own. */
final class FieldReader {

    private static final List<String> KINDS = List.of("column", "template", "constant", "fields", "position");

    private final Vocabulary vocabulary;
    private final Columns columns;

    FieldReader(Vocabulary vocabulary, Columns columns) {
        this.vocabulary = vocabulary;
        this.columns = columns;
    }

    ObjectField object(Words words, String pointer) throws InputException {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (Map.Entry<String, Node> entry : words.all().entrySet()) {
            fields.put(entry.getKey(), field(words, entry.getValue(), pointer + "/" + entry.getKey()));
        }
        return new ObjectField(fields);
    }

    Field field(Words around, Node node, String pointer) throws InputException {
        if (!(node instanceof MappingNode)) {
            return scalar(around.none(node), text(around, node, around.text(node)), pointer);
        }
        Words words = around.of(node);
        Field field = described(words, pointer);
        words.done();
        return field;
    }

    private Field described(Words words, String pointer) throws InputException {
        List<String> found =
                KINDS.stream().filter(kind -> words.take(kind) != null).toList();
        Words each = words.takeWords("each");
        if (found.isEmpty()) {
            words.done();
        }
        if (found.size() != 1 || each != null && !found.get(0).equals("fields")) {
            throw words.problem(
                    words.node(),
                    "字段须且只须写 " + KINDS + " 之一（each 与 fields 同写）",
                    "a field has exactly one of the words listed; each goes with fields");
        }
        Node node = words.require(found.get(0));
        return switch (found.get(0)) {
            case "column" -> scalar(words, columns.bare(words, node, words.texts(node)), pointer);
            case "template" -> scalar(words, columns.template(words, node, words.text(node)), pointer);
            case "constant" -> constant(words, node);
            case "fields" -> each == null ? object(words.of(node), pointer) : list(each, words.of(node), pointer);
            default -> new Field.Position();
        };
    }

    private static Field constant(Words words, Node node) throws InputException {
        Object value = words.constant(node);
        if (value == null) {
            throw words.problem(node, "constant 为空", "an empty constant; leave the field out instead");
        }
        return new Field.Constant(value);
    }

    private Template text(Words words, Node node, String text) throws InputException {
        return text.indexOf('{') < 0 ? columns.bare(words, node, List.of(text)) : columns.template(words, node, text);
    }

    private Field list(Words each, Words fields, String pointer) throws InputException {
        Join rows = columns.join(each, false, pointer);
        Columns inner = new Columns(rows.file(), columns.files());
        inner.readJoins(each.takeWords("join"));
        each.done();
        ObjectField items = new FieldReader(vocabulary, inner).object(fields, "");
        return new ListField(rows, inner.joins(), items, pointer);
    }

    private ScalarField scalar(Words words, Template template, String pointer) throws InputException {
        Node otherwise = words.take("otherwise");
        Node absent = words.take("default");
        boolean trim = words.flag("trim", true);
        return new ScalarField(
                template,
                trim,
                vocabulary.empty(words),
                replacements(words.takeWords("replace")),
                words.takeText("split"),
                vocabulary.table(
                        words, otherwise == null ? Optional.empty() : Optional.ofNullable(words.constant(otherwise))),
                conversion(words),
                absent == null ? null : words.constant(absent),
                pointer);
    }

    private static Map<String, String> replacements(@Nullable Words words) throws InputException {
        Map<String, String> replacements = new LinkedHashMap<>();
        if (words != null) {
            for (Map.Entry<String, Node> entry : words.all().entrySet()) {
                replacements.put(entry.getKey(), words.text(entry.getValue()));
            }
        }
        return replacements;
    }

    private Conversion conversion(Words words) throws InputException {
        String kind = words.takeText("as");
        return switch (kind == null ? "text" : kind) {
            case "text" -> new PlainText();
            case "integer" -> new WholeNumber();
            case "boolean" -> new Flag();
            case "amount" -> new Amount(unit(words));
            case "date" -> new Day(vocabulary.format(words));
            case "time" -> new PointInTime(vocabulary.format(words), vocabulary.zone(words));
            default ->
                throw words.problem(
                        words.require("as"),
                        "不认识的种类“" + kind + "”，可写 text、integer、boolean、amount、date、time",
                        "unknown kind; one of text, integer, boolean, amount, date, time");
        };
    }

    private static MoneyUnit unit(Words words) throws InputException {
        String name = words.takeText("unit");
        MoneyUnit unit = name == null ? MoneyUnit.ONE : MoneyUnit.named(name);
        if (unit == null) {
            throw words.problem(words.require("unit"), "不认识的单位，可写 " + MoneyUnit.names(), "unknown unit of money");
        }
        return unit;
    }
}
