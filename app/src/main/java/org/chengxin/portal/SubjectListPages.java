package org.chengxin.portal;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.OrganisationKind;
import org.chengxin.code.DivisionCode;
import org.chengxin.field.Field;
import org.chengxin.field.ListQuery;
import org.chengxin.subject.Nature;
import org.chengxin.subject.Part;
import org.chengxin.subject.Subject;
import org.chengxin.subject.search.SubjectList;
import org.chengxin.subject.search.SubjectList.Row;
import org.chengxin.web.Texts;
import org.chengxin.web.list.Cell;
import org.chengxin.web.list.Filter;
import org.chengxin.web.list.Found;
import org.chengxin.web.list.Listing;
import org.chengxin.web.ui.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /subjects}: the published subjects by district, trade, platform, part, nature and licence. */
@Controller
class SubjectListPages {

    private static final String PAGE = "/subjects";
    private static final int TRADES = 200;
    private static final int LONGEST = 300;
    private static final Field PART = Field.code(
                    "part",
                    Stream.of(Part.values())
                            .filter(part -> part != Part.COURIER)
                            .map(Part::word)
                            .toArray(String[]::new))
            .named("subject.part.");
    private static final Field NATURE = Field.code(
                    "nature",
                    Stream.of(Nature.values())
                            .filter(Nature::published)
                            .map(Nature::word)
                            .toArray(String[]::new))
            .named("subject.nature.");
    private static final Field LICENCE =
            Field.code("licence", "active", "ended", "none").named("subject.page.licence.");

    private final SubjectList list;
    private final Accounts accounts;
    private final SubjectRows rows;
    private final Texts texts;

    SubjectListPages(SubjectList list, Accounts accounts, SubjectRows rows, Texts texts) {
        this.list = list;
        this.accounts = accounts;
        this.rows = rows;
        this.texts = texts;
    }

    @GetMapping(PAGE)
    ModelAndView list(@RequestParam Map<String, String> asked) {
        Listing<Row> listing = listing();
        ListQuery query = listing.query(asked);
        SubjectList.Filter filter = filter(query);
        SubjectList.Count count = list.count(filter);
        Found<Row> found = new Found<>(list.list(filter, query), count.counted(), count.more());
        return listing.show("portal/subjects", query, found, SubjectListPage::new);
    }

    private Listing<Row> listing() {
        return Listing.<Row>of(PAGE, "portal.subjects.", texts)
                .sorted(Field.text("name", LONGEST), this::name)
                .column(Field.text("part", LONGEST), this::parts)
                .column(NATURE, row -> row.subject().nature().word())
                .column(Field.socialCreditCode("code"), row -> row.subject().code())
                .column(
                        Field.text("district", LONGEST),
                        row -> rows.division(row.subject().division()))
                .column(LICENCE, Row::licence)
                .filters(
                        Filter.words("q"),
                        Filter.choice(
                                "district",
                                DivisionCode.listed().stream()
                                        .map(each -> new Option(each.value(), rows.division(each.value())))
                                        .toList()),
                        Filter.words("trade").suggesting(list.trades(TRADES)),
                        Filter.choice("platform", platforms()),
                        Filter.choice(PART, texts),
                        Filter.choice(NATURE, texts),
                        Filter.choice(LICENCE, texts));
    }

    private Cell name(Row row) {
        Subject subject = row.subject();
        Cell name = Cell.of(subject.name()).to("/subjects/" + subject.id());
        String former = String.join(texts.of("web.comma"), subject.formerNames());
        return former.isEmpty() ? name : name.note(texts.of("portal.search.former", former));
    }

    private String parts(Row row) {
        return row.subject().parts().stream()
                .map(part -> texts.of("subject.part." + part.word()))
                .collect(Collectors.joining(texts.of("web.comma")));
    }

    private List<Option> platforms() {
        return accounts.organisations().stream()
                .filter(each -> each.kind() == OrganisationKind.PLATFORM)
                .sorted(Comparator.comparing(Organisation::name))
                .map(each -> new Option(each.id().toString(), each.name()))
                .toList();
    }

    private static SubjectList.Filter filter(ListQuery query) {
        return new SubjectList.Filter(
                query.value("q"),
                parsed(query.value("district"), DivisionCode::parse),
                query.value("trade"),
                parsed(query.value("platform"), id -> new OrganisationId(UUID.fromString(id))),
                parsed(query.value("part"), word -> Part.valueOf(constant(word))),
                parsed(query.value("nature"), Nature::of),
                query.value("licence"));
    }

    /** What the list offers can be parsed. */
    private static <T> @Nullable T parsed(@Nullable String word, Function<String, T> parser) {
        return word == null ? null : parser.apply(word);
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
