package org.chengxin.document.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
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
 * Checks a part of an office file that lists other parts or relationships. It is parsed as XML, as a word processor does, so
 * that entities, attribute order or encoding cannot hide anything.
 */
final class PackagePart extends DefaultHandler {

    private static final Pattern MACROS = Pattern.compile("(?i)macroenabled|vbaproject|activex");

    private final StringBuilder types = new StringBuilder();
    private boolean fetches;

    private PackagePart() {}

    /** @throws ProblemException if it names active or external content, or is no XML */
    static void inspect(byte[] content) {
        PackagePart part = new PackagePart();
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            // forbidden by the standard of these files (ISO 29500-2)
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(new ByteArrayInputStream(content), part);
        } catch (SAXException | IOException | RuntimeException unreadable) {
            throw new ProblemException(DocumentProblem.TYPE_REFUSED, "xml");
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
        if (part.fetches || MACROS.matcher(part.types).find()) {
            throw new ProblemException(DocumentProblem.ACTIVE, "a part that lists parts");
        }
    }

    @Override
    public void startElement(String space, String name, String prefixed, Attributes attributes) {
        for (int index = 0; index < attributes.getLength(); index++) {
            if (attributes.getLocalName(index).equals("ContentType")) {
                types.append(attributes.getValue(index)).append('\n');
            }
        }
        fetches |= name.equals("Relationship") && isFetched(attributes);
    }

    @Override
    public void characters(char[] text, int from, int length) {
        types.append(text, from, length);
    }

    /** Hyperlinks are allowed; external templates, frames and pictures are fetched without a click. */
    private static boolean isFetched(Attributes relation) {
        String type = relation.getValue("Type");
        if (type != null && type.strip().endsWith("/hyperlink")) {
            return false;
        }
        for (int index = 0; index < relation.getLength(); index++) {
            if (relation.getValue(index).toLowerCase(Locale.ROOT).contains("external")) {
                return true;
            }
        }
        return false;
    }
}
