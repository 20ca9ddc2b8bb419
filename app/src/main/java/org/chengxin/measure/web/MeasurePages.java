package org.chengxin.measure.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.field.Field;
import org.chengxin.field.ListQuery;
import org.chengxin.measure.catalogue.Catalogue;
import org.chengxin.measure.catalogue.CatalogueItem;
import org.chengxin.measure.catalogue.CatalogueItem.Effect;
import org.chengxin.measure.catalogue.CatalogueItem.Nature;
import org.chengxin.measure.web.MeasuresPage.Line;
import org.chengxin.rule.text.RuleText;
import org.chengxin.web.Texts;
import org.chengxin.web.list.Cell;
import org.chengxin.web.list.Filter;
import org.chengxin.web.list.Found;
import org.chengxin.web.list.Listing;
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

    private static final String PAGE = "/measures";
    private static final int LONGEST = 300;

    private static final Field EFFECT =
            Field.code("effect", words(Effect.values(), Effect::word)).named("measure.effect.");
    private static final Field NATURE =
            Field.code("nature", words(Nature.values(), Nature::word)).named("measure.nature.");

    private static final MediaType YAML = new MediaType("application", "yaml", StandardCharsets.UTF_8);

    private final PublishedMeasures published;
    private final Catalogue catalogue;
    private final Texts texts;

    MeasurePages(PublishedMeasures published, Catalogue catalogue, Texts texts) {
        this.published = published;
        this.catalogue = catalogue;
        this.texts = texts;
    }

    @GetMapping(PAGE)
    ModelAndView list(@RequestParam Map<String, String> asked) {
        Listing<Line> list = listing();
        ListQuery query = list.query(asked);
        Set<String> items = catalogue.all().stream()
                .map(RuleText::rule)
                .filter(item -> query.matches(EFFECT.name(), item.effect().word()))
                .map(CatalogueItem::item)
                .collect(Collectors.toSet());
        String words = query.value("q");
        Found<Line> found =
                words == null ? published.list(items, query) : list.of(published.search(words, items), query);
        return list.show("measure/measures", query, found, MeasuresPage::new);
    }

    private Listing<Line> listing() {
        return Listing.<Line>of(PAGE, "measure.", texts)
                .column(
                        Field.text("subject", LONGEST),
                        line -> Cell.of(line.name())
                                .to("/subjects/" + line.measure().subject()))
                .column(Field.socialCreditCode("code"), Line::code)
                .column(Field.text("measure", LONGEST), this::measure)
                .filed(EFFECT, line -> line.measure().item().effect().word())
                .filed(NATURE, line -> line.measure().item().nature().word())
                .column(Field.text("office", LONGEST), this::office)
                .filed(Field.text("number", LONGEST), line -> line.measure().number())
                .filed(Field.text("basis", LONGEST), line -> line.measure().basis())
                .sorted(Field.date("since"), line -> line.measure().since())
                .sorted(Field.date("until"), this::until)
                .filters(Filter.words("q"), Filter.choice(EFFECT, texts));
    }

    private Cell measure(Line line) {
        CatalogueItem item = line.measure().item();
        Cell cell = Cell.of(item.title().in(texts.english()))
                .badge(texts.of(EFFECT.text(item.effect().word())))
                .badge(texts.of(NATURE.text(item.nature().word())))
                .note(texts.of("web.basis") + ' ' + line.measure().basis());
        return line.measure().checking()
                ? cell.badge(texts.of("web.checking"), "soon").note(texts.of("web.checking.why"))
                : cell;
    }

    private Cell office(Line line) {
        return Cell.of(line.measure().office()).note(line.measure().number());
    }

    private Cell until(Line line) {
        Cell day = Cell.of(line.measure().until());
        return (line.endsTonight() ? day.badge(texts.of("measure.tonight"), "soon") : day)
                .note(texts.of("measure.proof"), "/records/" + line.measure().id());
    }

    private static <E> String[] words(E[] values, Function<E, String> word) {
        return Stream.of(values).map(word).toArray(String[]::new);
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
