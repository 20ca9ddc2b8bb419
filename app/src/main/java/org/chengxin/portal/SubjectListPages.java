package org.chengxin.portal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.OrganisationKind;
import org.chengxin.code.DivisionCode;
import org.chengxin.portal.SubjectListPage.Asked;
import org.chengxin.portal.SubjectListPage.Choices;
import org.chengxin.portal.SubjectListPage.Row;
import org.chengxin.subject.Nature;
import org.chengxin.subject.Part;
import org.chengxin.subject.search.SubjectList;
import org.chengxin.subject.search.SubjectList.Count;
import org.chengxin.subject.search.SubjectList.Filter;
import org.chengxin.web.Texts;
import org.chengxin.web.ui.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** {@code /subjects}: the published subjects by district, trade, platform, part, nature and licence. */
@Controller
class SubjectListPages {

    private static final String PAGE = "/subjects";
    private static final int SHOWN = 50;

    /** Whoever wants more than this narrows the list, or takes it by the API. */
    private static final int LAST_PAGE = 200;

    private static final int TRADES = 200;
    private static final int LONGEST = 100;
    private static final List<String> LICENCES = List.of("active", "ended", "none");

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
    ModelAndView list(@RequestParam Map<String, String> query) {
        Asked asked = new Asked(
                value(query, "q"),
                value(query, "district"),
                value(query, "trade"),
                value(query, "platform"),
                value(query, "part"),
                value(query, "nature"),
                value(query, "licence"));
        Filter filter = filter(asked);
        int page = page(value(query, "page"));
        Count count = list.count(filter);
        List<Row> shown = list.list(filter, (page - 1) * SHOWN, SHOWN).stream()
                .map(row -> new Row(rows.of(row.subject()), texts.of("subject.page.licence." + row.licence())))
                .toList();
        boolean more = count.more() || (long) page * SHOWN < count.counted();
        SubjectListPage model = new SubjectListPage(
                asked,
                choices(),
                count,
                (page - 1) * SHOWN + 1,
                shown,
                page > 1 ? link(asked, page - 1) : null,
                more && page < LAST_PAGE ? link(asked, page + 1) : null,
                more && page == LAST_PAGE);
        return new ModelAndView("portal/subjects", "page", model);
    }

    private static String value(Map<String, String> query, String name) {
        String value = query.getOrDefault(name, "").strip();
        return value.substring(0, Math.min(LONGEST, value.length()));
    }

    private static Filter filter(Asked asked) {
        return new Filter(
                asked.words().isEmpty() ? null : asked.words(),
                parsed(asked.district(), DivisionCode::tryParse),
                asked.trade().isEmpty() ? null : asked.trade(),
                parsed(asked.platform(), text -> attempt(() -> new OrganisationId(UUID.fromString(text)))),
                parsed(asked.part(), text -> attempt(() -> Part.valueOf(constant(text)))),
                parsed(asked.nature(), text -> attempt(() -> Nature.of(text))),
                parsed(asked.licence(), text -> Optional.of(text).filter(LICENCES::contains)));
    }

    private static <T> @Nullable T parsed(String text, Function<String, Optional<T>> parser) {
        return text.isEmpty()
                ? null
                : parser.apply(text).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    private static <T> Optional<T> attempt(java.util.function.Supplier<T> parser) {
        try {
            return Optional.of(parser.get());
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    private static String constant(String word) {
        return word.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
    }

    private static int page(String text) {
        return text.matches("[1-9]\\d{0,5}") ? Math.min(LAST_PAGE, Integer.parseInt(text)) : 1;
    }

    private static String link(Asked asked, int page) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath(PAGE);
        Stream.of(
                        Map.entry("q", asked.words()),
                        Map.entry("district", asked.district()),
                        Map.entry("trade", asked.trade()),
                        Map.entry("platform", asked.platform()),
                        Map.entry("part", asked.part()),
                        Map.entry("nature", asked.nature()),
                        Map.entry("licence", asked.licence()))
                .filter(part -> !part.getValue().isEmpty())
                .forEach(part -> link.queryParam(part.getKey(), part.getValue()));
        return link.queryParam("page", page).encode().build().toUriString();
    }

    private Choices choices() {
        return new Choices(
                DivisionCode.listed().stream()
                        .map(each -> new Option(each.value(), rows.division(each.value())))
                        .toList(),
                list.trades(TRADES),
                accounts.organisations().stream()
                        .filter(each -> each.kind() == OrganisationKind.PLATFORM)
                        .sorted(java.util.Comparator.comparing(Organisation::name))
                        .map(each -> new Option(each.id().toString(), each.name()))
                        .toList(),
                Arrays.stream(Part.values())
                        .filter(part -> part != Part.COURIER)
                        .map(part -> new Option(part.word(), texts.of("subject.part." + part.word())))
                        .toList(),
                Arrays.stream(Nature.values())
                        .filter(Nature::published)
                        .map(nature -> new Option(nature.word(), texts.of("subject.nature." + nature.word())))
                        .toList(),
                LICENCES.stream()
                        .map(state -> new Option(state, texts.of("subject.page.licence." + state)))
                        .toList());
    }
}
