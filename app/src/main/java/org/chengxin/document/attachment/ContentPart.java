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
 * A part of an office file with its content: no document type, whose entities could grow or fetch, and no field or formula
 * that starts a program (DDE) or fetches from elsewhere.
 */
final class ContentPart extends DefaultHandler {

    /** The first word of an instruction, however it is split over runs. */
    private static final Pattern INSTRUCTION =
            Pattern.compile("(?im)^\\s*(?:dde|ddeauto|includetext|includepicture|import|link)\\b");

    /** {@code program|topic!item}, and the functions that fetch or call. */
    private static final Pattern FORMULA =
            Pattern.compile("(?is)[a-z0-9_.']\\s*\\|\\s*[^|]*!|\\b(?:webservice|call|register\\.id)\\s*\\(");

    /** Own choice: all instructions of an honest document are shorter. */
    private static final int LONGEST = 1_000_000;

    private final StringBuilder instructions = new StringBuilder();
    private final StringBuilder formula = new StringBuilder();
    private String element = "";
    private boolean active;

    private ContentPart() {}

    /** @throws ProblemException if it could run or fetch, or is no XML that the standard allows */
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
                // content that is only shown
            }
        }
    }

    @Override
    public void characters(char[] text, int from, int length) {
        switch (element) {
            case "instrtext", "delinstrtext" -> append(instructions, new String(text, from, length));
            case "f", "formula1", "formula2", "definedname" -> append(formula, new String(text, from, length));
            default -> {
                // content that is only shown
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
