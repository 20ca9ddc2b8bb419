package org.chengxin.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chengxin.account.Caller;
import org.chengxin.creditfile.CreditFiles;
import org.chengxin.creditfile.RecordKind;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.chengxin.subject.Subjects.ExemptShop;
import org.chengxin.subject.search.SubjectSearch;
import org.chengxin.web.PublicUrl;
import org.chengxin.web.part.HomePart;
import org.chengxin.web.part.PagePart;
import org.chengxin.web.part.SubjectPart;
import org.chengxin.web.part.SubjectPart.Audience;
import org.chengxin.web.ui.Qr;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The portal: home, search, subjects and labels. */
@Controller
class PortalPages {

    private static final int SHOWN = 50;
    private static final int WORDS = 200;

    private final Subjects subjects;
    private final SubjectSearch search;
    private final CreditFiles files;
    private final Verdicts verdicts;
    private final List<HomePart> home;
    private final List<SubjectPart> parts;
    private final LegalClock clock;
    private final SubjectRows rows;
    private final PublicUrl address;

    PortalPages(
            Subjects subjects,
            SubjectSearch search,
            CreditFiles files,
            Verdicts verdicts,
            List<HomePart> home,
            List<SubjectPart> parts,
            LegalClock clock,
            SubjectRows rows,
            PublicUrl address) {
        this.subjects = subjects;
        this.search = search;
        this.files = files;
        this.verdicts = verdicts;
        this.home = home;
        this.parts = parts;
        this.clock = clock;
        this.rows = rows;
        this.address = address;
    }

    @GetMapping("/")
    ModelAndView home() {
        return page("portal/home", new HomePage(HomePart.of(home)));
    }

    @GetMapping("/search")
    ModelAndView search(@RequestParam(name = "q", defaultValue = "") String words) {
        String asked = words.strip().substring(0, Math.min(WORDS, words.strip().length()));
        Optional<SubjectId> holder = search.holder(asked);
        if (holder.isPresent()) {
            return new ModelAndView("redirect:/subjects/" + holder.get());
        }
        List<Subject> found = asked.isEmpty() ? List.of() : search.search(asked);
        List<ExemptShop> exempt = asked.isEmpty() ? List.of() : subjects.exempt(asked);
        boolean alike = !found.isEmpty() && !search.isSpelt(asked);
        if (found.size() == 1 && exempt.isEmpty() && !alike) {
            return new ModelAndView("redirect:/subjects/" + found.get(0).id());
        }
        List<SearchPage.Hit> hits = found.stream().limit(SHOWN).map(rows::of).toList();
        return page("portal/search", new SearchPage(asked, hits, alike, found.size() > SHOWN, exempt));
    }

    /** Options for a browser that offers names while somebody types. */
    @GetMapping("/search/suggestions")
    ModelAndView suggestions(@RequestParam(name = "q", defaultValue = "") String words) {
        return page("portal/suggestions", search.suggest(words.substring(0, Math.min(WORDS, words.length()))));
    }

    @GetMapping("/subjects/{id}")
    ModelAndView subject(@AuthenticationPrincipal @Nullable Caller caller, @PathVariable("id") String id) {
        Subject subject = published(id);
        if (SubjectId.tryParse(id).filter(subject.id()::equals).isEmpty()) {
            return joined(subject);
        }
        List<PagePart> shown = SubjectPart.of(parts, Audience.PUBLIC, subject.id(), caller);
        return page(
                "portal/subject",
                new SubjectPage(
                        subject, verdicts.of(subject.id()), shown, clock.today().toString()));
    }

    /** The old address of a subject that is seen as another one; a later separation makes it its own page again. */
    private static ModelAndView joined(Subject canonical) {
        RedirectView moved = new RedirectView("/subjects/" + canonical.id());
        moved.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        return new ModelAndView(moved);
    }

    @GetMapping("/labels/{id}")
    ModelAndView label(@PathVariable("id") String id) {
        Subject subject = published(id);
        return page(
                "portal/label",
                new LabelPage(
                        subject,
                        licenceState(subject.id()),
                        files.disclose(subject.id(), Set.of(RecordKind.PENALTY)).size(),
                        clock.today().toString(),
                        Qr.of(address.base() + "/labels/" + subject.id())));
    }

    /** A natural person's page is not public: the answer is the same as for an unknown subject. */
    private Subject published(String id) {
        return SubjectId.tryParse(id)
                .flatMap(subjects::find)
                .filter(subject -> subject.nature().published())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String licenceState(SubjectId id) {
        LocalDate today = clock.today();
        return subjects.licenceStates(List.of(id), today).getOrDefault(id, "none");
    }

    private static ModelAndView page(String view, Object page) {
        return new ModelAndView(view, "page", page);
    }
}
