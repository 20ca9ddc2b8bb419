package org.chengxin.subject.joining;

import java.util.List;
import org.chengxin.account.Caller;
import org.chengxin.rule.proposal.Wanted;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.chengxin.subject.joining.JoiningsPage.Form;
import org.chengxin.subject.joining.JoiningsPage.Side;
import org.chengxin.web.Texts;
import org.chengxin.web.WorkbenchPart;
import org.chengxin.web.proposal.ProposalForms;
import org.chengxin.web.ui.FormError;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** {@code /workbench/joinings}: the market regulator confirms or undoes joins made by reports, and proposes new ones. */
@Controller
class JoiningPages {

    private static final String PAGE = "/workbench/joinings";
    private static final int SHOWN = 50;
    private static final int FOUND = 10;
    private static final int LAST_PAGE = 10_000;
    private static final Form NONE = new Form(new Side("", List.of()), new Side("", List.of()), "");

    private final Joinings joinings;
    private final Subjects subjects;
    private final ProposalForms forms;
    private final Texts texts;

    JoiningPages(Joinings joinings, Subjects subjects, ProposalForms forms, Texts texts) {
        this.joinings = joinings;
        this.subjects = subjects;
        this.forms = forms;
        this.texts = texts;
    }

    /** Its card on the workbench. */
    @Bean
    static WorkbenchPart joiningPart(Joinings joinings, Texts texts) {
        return WorkbenchPart.of(
                55, PAGE, "subject.joinings.title", caller -> texts.of("subject.joinings.part", joinings.countOpen()));
    }

    /**
     * @param alias search words for the subject to be joined
     * @param same search words for the subject to join it to
     */
    @GetMapping(PAGE)
    ModelAndView list(
            @RequestParam(name = "page", defaultValue = "1") int page,
            @RequestParam(name = "decided", defaultValue = "false") boolean decided,
            @RequestParam(name = "alias", defaultValue = "") String alias,
            @RequestParam(name = "same", defaultValue = "") String same) {
        return view(page, decided, new Form(side(alias), side(same), ""), List.of());
    }

    /** Proposes a join; a second person decides on the page of proposals. */
    @PostMapping(PAGE)
    ModelAndView propose(
            @AuthenticationPrincipal Caller caller,
            @RequestParam("alias") String alias,
            @RequestParam("act") String act,
            @RequestParam(name = "same", defaultValue = "") String same,
            @RequestParam(name = "reason", defaultValue = "") String reason) {
        boolean joins = act.equals("join");
        String content = switch (act) {
            case "join" -> JoiningProposals.join(subject(same));
            case "differ" -> JoiningProposals.differ(subject(same));
            default -> act;
        };
        return forms.propose(
                caller,
                new Wanted(JoiningProposals.NAME, subject(alias).toString(), content, reason, null),
                joins ? "alias" : "joinings",
                errors -> view(1, false, joins ? new Form(side(alias), side(same), reason) : NONE, errors));
    }

    private ModelAndView view(int asked, boolean decided, Form form, List<FormError> errors) {
        int page = Math.max(1, Math.min(asked, LAST_PAGE));
        List<Joining> found = joinings.list(decided, (page - 1) * SHOWN, SHOWN + 1);
        boolean more = found.size() > SHOWN;
        return new ModelAndView(
                "subject/joinings",
                "page",
                new JoiningsPage(
                        decided,
                        more ? found.subList(0, SHOWN) : found,
                        joinings.countOpen(),
                        page,
                        more,
                        form,
                        errors));
    }

    /** Search results by name, code, link, or the id at the end of a subject's address. */
    private Side side(String words) {
        String asked = words.strip();
        if (asked.isEmpty()) {
            return new Side("", List.of());
        }
        List<Subject> found = FactId.tryParse(asked)
                .map(id -> subjects.find(new SubjectId(id.value())).stream().toList())
                .orElseGet(() -> subjects.search(asked));
        return new Side(asked, found.stream().limit(FOUND).toList());
    }

    private static SubjectId subject(String id) {
        return FactId.tryParse(id)
                .map(FactId::value)
                .map(SubjectId::new)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }
}
