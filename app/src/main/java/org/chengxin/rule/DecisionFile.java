package org.chengxin.rule;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.chengxin.rule.DecisionTable.Further;
import org.chengxin.rule.DecisionTable.Row;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Parser of DMN 1.3 files for display: the first decision table, and the later tables that use its results. */
final class DecisionFile {

    private static final String MODEL = "https://www.omg.org/spec/DMN/20191111/MODEL/";

    private static final String TABLE = "decisionTable";

    private static final Set<String> PLAIN = Set.of(
            "definitions",
            "description",
            "inputData",
            "variable",
            "decision",
            "informationRequirement",
            "requiredInput",
            "requiredDecision",
            "literalExpression",
            TABLE,
            "input",
            "inputExpression",
            "text",
            "output",
            "annotation",
            "rule",
            "inputEntry",
            "outputEntry",
            "annotationEntry");

    private final List<String> foreign;
    private final String decision;
    private final List<String> inputs;
    private final List<String> outputs;
    private final List<Row> rows;
    private final List<Further> further;
    private final Map<String, String> expressions;

    /** Reads all of it at once: threads share the file, and a DOM must not be read by two of them. */
    private DecisionFile(List<Element> decisions) {
        List<Element> tables = tables(decisions);
        Element first = only(tables.get(0));
        foreign = foreign(first.getOwnerDocument());
        decision = name(tables.get(0));
        inputs = inputs(first);
        outputs = outputs(decision, first);
        rows = rows(first);
        further = tables.stream()
                .skip(1)
                .map(each ->
                        new Further(name(each), inputs(only(each)), outputs(name(each), only(each)), rows(only(each))))
                .toList();
        expressions = new LinkedHashMap<>();
        decisions.forEach(each -> children(each, "literalExpression")
                .forEach(literal ->
                        expressions.put(name(each), literal.getTextContent().trim())));
    }

    /** @throws IllegalArgumentException if it is no DMN file, has a DOCTYPE, two decisions of one name or no decision table */
    static DecisionFile parse(String source) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // The default handler prints to stderr what the exception says anyway.
            builder.setErrorHandler(null);
            Document document = builder.parse(new InputSource(new StringReader(source)));
            List<Element> decisions = children(document, "decision");
            if (decisions.stream().map(DecisionFile::name).distinct().count() < decisions.size()) {
                throw new IllegalArgumentException("two decisions have the same name");
            }
            if (tables(decisions).isEmpty()) {
                throw new IllegalArgumentException("a decision table is wanted");
            }
            return new DecisionFile(decisions);
        } catch (javax.xml.parsers.ParserConfigurationException
                | org.xml.sax.SAXException
                | java.io.IOException malformed) {
            throw new IllegalArgumentException("not a DMN file", malformed);
        }
    }

    /** Distinct names of elements that a plain decision table does not need. */
    List<String> foreign() {
        return foreign;
    }

    private static List<String> foreign(Document document) {
        NodeList all = document.getElementsByTagName("*");
        TreeSet<String> foreign = new TreeSet<>();
        for (int index = 0; index < all.getLength(); index++) {
            Element element = (Element) all.item(index);
            if (!MODEL.equals(element.getNamespaceURI()) || !PLAIN.contains(element.getLocalName())) {
                foreign.add(element.getNodeName());
            }
        }
        return List.copyOf(foreign);
    }

    /** Name of the first decision table, whose rows decide. */
    String decision() {
        return decision;
    }

    List<String> inputs() {
        return inputs;
    }

    List<String> outputs() {
        return outputs;
    }

    List<Row> rows() {
        return rows;
    }

    /** The tables after the first. */
    List<Further> further() {
        return further;
    }

    /** Literal expressions between the tables: decision → expression. */
    Map<String, String> expressions() {
        return Collections.unmodifiableMap(expressions);
    }

    /**
     * Normal form of the decision logic: equal for files that differ only in ids, column order or the name of the first table.
     */
    List<Object> says() {
        return List.of(
                said(rows(), inputs(), outputs()),
                further().stream()
                        .map(each -> List.of(each.name(), said(each.rows(), each.inputs(), each.outputs())))
                        .toList(),
                expressions().values().stream()
                        .map(each -> each.replace("(" + decision() + ".", "("))
                        .toList());
    }

    private static List<Element> tables(List<Element> decisions) {
        return decisions.stream()
                .filter(each -> children(each, TABLE).size() == 1)
                .toList();
    }

    private static Element only(Element decision) {
        return children(decision, TABLE).get(0);
    }

    private static String name(Element decision) {
        return decision.getAttribute("name");
    }

    private static List<String> inputs(Element table) {
        return texts(table, "inputExpression");
    }

    /** A single output column has no name of its own (DMN 1.3, 8.2.7); it takes the decision's name. */
    private static List<String> outputs(String decision, Element table) {
        List<String> names = new ArrayList<>();
        children(table, "output")
                .forEach(output -> names.add(output.hasAttribute("name") ? output.getAttribute("name") : decision));
        return names;
    }

    private static List<Row> rows(Element table) {
        return children(table, "rule").stream()
                .map(rule -> new Row(
                        texts(rule, "inputEntry"),
                        texts(rule, "outputEntry"),
                        texts(rule, "annotationEntry").stream().findFirst().orElse("")))
                .toList();
    }

    private static List<Object> said(List<Row> rows, List<String> inputs, List<String> outputs) {
        return rows.stream()
                .<Object>map(row -> List.of(named(inputs, row.inputs()), named(outputs, row.outputs()), row.why()))
                .toList();
    }

    private static Map<String, String> named(List<String> columns, List<String> cells) {
        Map<String, String> named = new TreeMap<>();
        for (int column = 0; column < columns.size(); column++) {
            if (!cells.get(column).equals("-")) {
                named.put(columns.get(column), cells.get(column).replaceAll("\\s+", ""));
            }
        }
        return named;
    }

    private static List<String> texts(Element parent, String name) {
        List<String> texts = new ArrayList<>();
        children(parent, name).forEach(each -> texts.add(each.getTextContent().trim()));
        return texts;
    }

    private static List<Element> children(Node parent, String name) {
        List<Element> children = new ArrayList<>();
        NodeList nodes = parent instanceof Document document
                ? document.getElementsByTagNameNS(MODEL, name)
                : ((Element) parent).getElementsByTagNameNS(MODEL, name);
        for (int index = 0; index < nodes.getLength(); index++) {
            children.add((Element) nodes.item(index));
        }
        return children;
    }
}
