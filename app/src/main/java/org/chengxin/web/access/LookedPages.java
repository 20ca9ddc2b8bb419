package org.chengxin.web.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.account.Caller;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.account.access.CaseNumbers;
import org.chengxin.account.access.Purpose;
import org.chengxin.account.log.AccessSearch;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.Parameters;
import org.chengxin.web.Texts;
import org.chengxin.web.WorkbenchPart;
import org.chengxin.web.part.OwnEntries;
import org.chengxin.web.part.OwnObjects;
import org.chengxin.web.part.PagePart;
import org.chengxin.web.part.SubjectPart;
import org.chengxin.web.part.SubjectPart.Audience;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /workbench/looked}: the access log in words for the data subject, a firm or a citizen: who looked at its data, when
 * and for which case (个人信息保护法第44条、第45条). A look-up for a secret case, at one or at a finding is left out, since it would reveal it, but for
 * {@code access.secret-look.days} alone (第18条、第35条: as long as telling it would hinder the duty).
 */
@Controller
class LookedPages {

    private static final String PAGE = "/workbench/looked";

    /** Lines of the block on the own file. */
    private static final int LATEST = 5;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(LegalClock.ZONE);

    private final AccessSearch search;
    private final AccessWords words;
    private final List<OwnObjects> own;
    private final CaseNumbers cases;
    private final Parameters parameters;
    private final Clock clock;

    LookedPages(
            AccessSearch search,
            AccessWords words,
            List<OwnObjects> own,
            CaseNumbers cases,
            Parameters parameters,
            Clock clock) {
        this.search = search;
        this.words = words;
        this.own = own;
        this.cases = cases;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** Its link on the workbench. */
    @Bean
    static WorkbenchPart lookedPart(Texts texts) {
        return WorkbenchPart.of(56, PAGE, "web.looked.title", caller -> texts.of("web.looked.lead"));
    }

    /** On the own file: the latest look-ups. */
    @Bean
    static SubjectPart lookedBlock(LookedPages pages) {
        return new SubjectPart(90, Set.of(Audience.FILE), (subject, reader) -> {
            return reader == null || AccessPolicy.worksForADepartment(reader)
                    ? null
                    : PagePart.of("web/lookedPart", new LookedPart(pages.page(reader, null), LATEST));
        });
    }

    /** In the copy: all look-ups that the page tells. */
    @Bean
    static OwnEntries looksInTheCopy(LookedPages pages) {
        return new OwnEntries(
                "looks",
                caller -> AccessPolicy.worksForADepartment(caller)
                        ? Stream.empty()
                        : pages.looks(caller).stream().map(LookedPages::copy));
    }

    private static Map<String, Object> copy(LookedPage.Look look) {
        Map<String, Object> copy = new LinkedHashMap<>();
        copy.put("at", look.at());
        copy.put("by", look.who());
        copy.put("what", look.what());
        copy.put("purpose", look.purpose());
        return copy;
    }

    @GetMapping(PAGE)
    ModelAndView looked(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(name = "before", required = false) @Nullable UUID before) {
        return new ModelAndView("web/looked", "page", page(caller, before));
    }

    private LookedPage page(Caller caller, @Nullable UUID before) {
        List<AccessSearch.Line> lines = search.lookups(
                OwnObjects.of(own, caller), LookActs.TOLD, caller.organisation().id(), before);
        Predicate<AccessSearch.Line> hidden = hidden(lines);
        String next = lines.size() < AccessSearch.PAGE
                ? null
                : lines.get(lines.size() - 1).id().toString();
        return new LookedPage(
                lines.stream().filter(hidden.negate()).map(this::look).toList(),
                parameters.whole("access.secret-look.days"),
                next);
    }

    /** All pages, up to what a copy holds. */
    private List<LookedPage.Look> looks(Caller caller) {
        LookedPage page = page(caller, null);
        List<LookedPage.Look> looks = new ArrayList<>(page.looks());
        while (page.next() != null && looks.size() <= OwnEntries.MOST) {
            page = page(caller, UUID.fromString(page.next()));
            looks.addAll(page.looks());
        }
        return looks;
    }

    /** Secret and too young to be told. */
    private Predicate<AccessSearch.Line> hidden(List<AccessSearch.Line> lines) {
        Instant told = clock.instant().minus(Duration.ofDays(parameters.whole("access.secret-look.days")));
        List<AccessSearch.Line> young =
                lines.stream().filter(line -> line.at().isAfter(told)).toList();
        Set<String> secret = new HashSet<>(cases.secretAmong(numbers(young)));
        secret.addAll(cases.secretOf(young.stream().map(LookedPages::whole).collect(Collectors.toSet())));
        return line -> line.at().isAfter(told)
                && (line.act().equals(LookActs.FINDING)
                        || secret.contains(whole(line))
                        || number(line).filter(secret::contains).isPresent());
    }

    /** The id of the object, or of what it is a part of. */
    private static String whole(AccessSearch.Line line) {
        return line.object().replaceFirst("/.*", "");
    }

    private static Collection<String> numbers(List<AccessSearch.Line> lines) {
        return lines.stream().flatMap(line -> number(line).stream()).collect(Collectors.toSet());
    }

    /** Number of the case that a look-up was for. */
    private static Optional<String> number(AccessSearch.Line line) {
        String stated = Purpose.CASE_HANDLING.word() + " ";
        return Optional.ofNullable(line.purpose())
                .filter(purpose -> purpose.startsWith(stated))
                .map(purpose -> purpose.substring(stated.length()));
    }

    private LookedPage.Look look(AccessSearch.Line line) {
        return new LookedPage.Look(
                TIME.format(line.at()),
                line.organisation() == null ? "" : line.organisation(),
                words.act(line.act()),
                words.purpose(line.purpose()));
    }
}
