package org.chengxin.measure.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.measure.Measure;
import org.chengxin.measure.catalogue.Catalogue;
import org.chengxin.measure.web.MeasuresPage.Line;
import org.chengxin.measure.web.PublishedMeasures.Part;
import org.chengxin.rule.text.RuleText;
import org.chengxin.web.Texts;
import org.chengxin.web.ui.CsvCell;
import org.chengxin.web.ui.Download;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /measures}: what the public may see of measures in force; {@code /measures/catalogue}: which there are, and on what basis. */
@Controller
class MeasurePages {

    private static final int SHOWN = 50;

    /** Lines of a download; the API has all. */
    private static final int DOWNLOADED = 10_000;

    private static final MediaType YAML = new MediaType("application", "yaml", StandardCharsets.UTF_8);

    private final PublishedMeasures published;
    private final Catalogue catalogue;
    private final Texts texts;

    MeasurePages(PublishedMeasures published, Catalogue catalogue, Texts texts) {
        this.published = published;
        this.catalogue = catalogue;
        this.texts = texts;
    }

    @GetMapping("/measures")
    ModelAndView list(
            @RequestParam(name = "q", defaultValue = "") String asked,
            @RequestParam(name = "after", defaultValue = "") String after) {
        String words = asked.strip();
        Part part = words.isEmpty() ? published.page(after, SHOWN) : published.search(words);
        return new ModelAndView("measure/measures", "page", new MeasuresPage(part.lines(), words, part.next()));
    }

    @GetMapping("/measures.csv")
    ResponseEntity<byte[]> download() {
        List<String> rows = new ArrayList<>();
        rows.add(row("name", "code", "measure", "nature", "number", "office", "basis", "since", "until"));
        for (Line line : published.page("", DOWNLOADED).lines()) {
            Measure measure = line.measure();
            rows.add(row(
                    line.name(),
                    line.code() == null ? "" : line.code(),
                    measure.item().title().zh(),
                    texts.in(
                            Locale.CHINESE,
                            "measure.nature." + measure.item().nature().word()),
                    measure.number(),
                    measure.office(),
                    measure.basis(),
                    measure.since().toString(),
                    measure.until().toString()));
        }
        return Download.of(Download.CSV, "measures.csv", String.join("", rows).getBytes(StandardCharsets.UTF_8));
    }

    private static String row(String... cells) {
        return Stream.of(cells).map(CsvCell::of).collect(Collectors.joining(",", "", "\r\n"));
    }

    @GetMapping("/measures/catalogue")
    ModelAndView catalogue() {
        return new ModelAndView("measure/catalogue", "page", CataloguePage.of(catalogue.all()));
    }

    /** The sealed text of a version, whose SHA-256 its fact holds. */
    @GetMapping("/measures/catalogue/{item}/{version}.yaml")
    ResponseEntity<String> source(@PathVariable("item") String item, @PathVariable("version") int version) {
        return catalogue
                .version(item, version)
                .map(RuleText::source)
                .map(yaml -> ResponseEntity.ok().contentType(YAML).body(yaml))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
