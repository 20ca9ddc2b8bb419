package org.chengxin.document.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.chengxin.document.DocumentProblem;
import org.chengxin.shared.ProblemException;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Checks a content part of an office file: no DTD, whose entities could expand or fetch, and no field or formula that starts a
 * program (DDE) or fetches external content.
 */
final class ContentPart extends DefaultHandler {

    /** First word of a field instruction, however it is split over runs. */
    private static final Pattern INSTRUCTION =
            Pattern.compile("(?im)^\\s*(?:dde|ddeauto|includetext|includepicture|import|link)\\b");

    /** DDE links {@code program|topic!item}, and functions that fetch or call. */
    private static final Pattern FORMULA =
            Pattern.compile("(?is)[a-z0-9_.']\\s*\\|\\s*[^|]*!|\\b(?:webservice|call|register\\.id)\\s*\\(");

    /** Own choice: the instructions of an honest document are shorter in total. */
    private static final int LONGEST = 1_000_000;

    private final StringBuilder instructions = new StringBuilder();
    private final StringBuilder formula = new StringBuilder();
    private String element = "";
    private boolean active;

    private ContentPart() {}

    /** @throws ProblemException for active or external content, or XML that the standard does not allow */
    static void inspect(InputStream content) throws IOException {
        ContentPart part = new ContentPart();
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(content, part);
        } catch (SAXException | RuntimeException unreadable) {
            throw new ProblemException(DocumentProblem.TYPE_REFUSED, "xml");
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
        if (part.active || INSTRUCTION.matcher(part.instructions).find()) {
            throw new ProblemException(DocumentProblem.ACTIVE, "a field or a formula");
        }
    }

    @Override
    public void startElement(String space, String name, String prefixed, Attributes attributes) {
        element = prefixed.substring(prefixed.indexOf(':') + 1).toLowerCase(Locale.ROOT);
        switch (element) {
            case "ddelink", "ddeitem", "ddeitems", "olelink" -> active = true;
            case "fldchar" -> append(instructions, "\n");
            case "fldsimple" -> {
                for (int index = 0; index < attributes.getLength(); index++) {
                    append(instructions, "\n" + attributes.getValue(index));
                }
            }
            default -> {
                // displayed content only
            }
        }
    }

    @Override
    public void characters(char[] text, int from, int length) {
        switch (element) {
            case "instrtext", "delinstrtext" -> append(instructions, new String(text, from, length));
            case "f", "formula1", "formula2", "definedname" -> append(formula, new String(text, from, length));
            default -> {
                // displayed content only
            }
        }
    }

    @Override
    public void endElement(String space, String name, String prefixed) {
        active |= FORMULA.matcher(formula).find();
        formula.setLength(0);
        element = "";
    }

    private void append(StringBuilder to, String text) {
        if (to.length() + text.length() > LONGEST) {
            active = true;
        } else {
            to.append(text);
        }
    }
}
