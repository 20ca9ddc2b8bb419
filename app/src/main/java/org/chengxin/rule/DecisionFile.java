package org.chengxin.rule;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.chengxin.rule.DecisionTable.Row;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Reads the one decision table of a DMN 1.3 file, for showing it. */
final class DecisionFile {

    private static final String MODEL = "https://www.omg.org/spec/DMN/20191111/MODEL/";

    private static final Set<String> PLAIN = Set.of(
            "definitions",
            "description",
            "inputData",
            "variable",
            "decision",
            "informationRequirement",
            "requiredInput",
            "decisionTable",
            "input",
            "inputExpression",
            "text",
            "output",
            "annotation",
            "rule",
            "inputEntry",
            "outputEntry",
            "annotationEntry");

    private final Element table;

    private DecisionFile(Element table) {
        this.table = table;
    }

    /** @throws IllegalArgumentException if it holds no decision table, or anything that reaches outside the file */
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
            NodeList tables = document.getElementsByTagNameNS(MODEL, "decisionTable");
            if (tables.getLength() != 1) {
                throw new IllegalArgumentException("one decision table is wanted, not " + tables.getLength());
            }
            return new DecisionFile((Element) tables.item(0));
        } catch (javax.xml.parsers.ParserConfigurationException
                | org.xml.sax.SAXException
                | java.io.IOException malformed) {
            throw new IllegalArgumentException("not a DMN file", malformed);
        }
    }

    /** The names of the elements that a plain decision table has no use for, each once. */
    List<String> foreign() {
        NodeList all = table.getOwnerDocument().getElementsByTagName("*");
        TreeSet<String> foreign = new TreeSet<>();
        for (int index = 0; index < all.getLength(); index++) {
            Element element = (Element) all.item(index);
            if (!MODEL.equals(element.getNamespaceURI()) || !PLAIN.contains(element.getLocalName())) {
                foreign.add(element.getNodeName());
            }
        }
        return List.copyOf(foreign);
    }

    List<String> inputs() {
        return texts(table, "inputExpression");
    }

    List<String> outputs() {
        List<String> names = new ArrayList<>();
        children(table, "output").forEach(output -> names.add(output.getAttribute("name")));
        return names;
    }

    List<Row> rows() {
        return children(table, "rule").stream()
                .map(rule -> new Row(
                        texts(rule, "inputEntry"),
                        texts(rule, "outputEntry"),
                        texts(rule, "annotationEntry").stream().findFirst().orElse("")))
                .toList();
    }

    private static List<String> texts(Element parent, String name) {
        List<String> texts = new ArrayList<>();
        children(parent, name).forEach(each -> texts.add(each.getTextContent().trim()));
        return texts;
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        NodeList nodes = parent.getElementsByTagNameNS(MODEL, name);
        for (int index = 0; index < nodes.getLength(); index++) {
            children.add((Element) nodes.item(index));
        }
        return children;
    }
}
