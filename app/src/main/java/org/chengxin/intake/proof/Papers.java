package org.chengxin.intake.proof;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chengxin.web.Texts;
import org.springframework.stereotype.Component;

/** Renders the pages of a pack, self-contained (no outside address) and fully escaped. */
@Component
class Papers {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final List<Wording> languages;

    Papers(Texts texts) {
        languages = List.of(new Wording(texts, Locale.CHINESE), new Wording(texts, Locale.ENGLISH));
    }

    byte[] explain(PackPaper paper) {
        return write("intake/pack.jte", paper);
    }

    byte[] tell(RecordPaper paper) {
        return write("intake/packRecord.jte", paper);
    }

    private byte[] write(String template, Object paper) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template, Map.of("paper", paper, "languages", languages), output);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(output.getContentLength());
        try {
            output.writeTo(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
