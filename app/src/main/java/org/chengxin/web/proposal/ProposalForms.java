package org.chengxin.web.proposal;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.chengxin.account.AccessLog;
import org.chengxin.account.Caller;
import org.chengxin.rule.proposal.FaultyProposalException;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.ProposalProblem;
import org.chengxin.rule.proposal.Proposals;
import org.chengxin.rule.proposal.Wanted;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.Texts;
import org.chengxin.web.ui.FormError;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Shared handling of forms that propose a change: redirects to the stored proposal, or shows the form with its errors. */
@Component
public class ProposalForms {

    private final Proposals proposals;
    private final ProposalViews views;
    private final AccessLog accesses;
    private final Texts texts;

    ProposalForms(Proposals proposals, ProposalViews views, AccessLog accesses, Texts texts) {
        this.proposals = proposals;
        this.views = views;
        this.accesses = accesses;
        this.texts = texts;
    }

    /**
     * @param field the form field with the content
     * @param form builds the page with the form and its errors
     */
    public ModelAndView propose(
            Caller caller, Wanted wanted, String field, Function<List<FormError>, ModelAndView> form) {
        return attempt(
                () -> {
                    Proposal kept = proposals.propose(wanted, caller.account());
                    accesses.record(caller, "proposal.propose", kept.id().toString(), null);
                    return shown(kept);
                },
                field,
                form);
    }

    /** Redirects to the proposal. */
    public static ModelAndView shown(Proposal proposal) {
        return new ModelAndView("redirect:/workbench/proposals/" + proposal.id());
    }

    /**
     * Like {@link #propose}, for a form whose owner stores the proposal itself.
     *
     * @param work stores the proposal and returns the next page
     */
    public ModelAndView attempt(
            Supplier<ModelAndView> work, String field, Function<List<FormError>, ModelAndView> form) {
        try {
            return work.get();
        } catch (ProblemException refused) {
            ModelAndView page = form.apply(errors(refused, field));
            page.setStatus(HttpStatusCode.valueOf(refused.problem().category().status()));
            return page;
        }
    }

    private List<FormError> errors(ProblemException refused, String field) {
        if (refused instanceof FaultyProposalException faulty) {
            return views.words(faulty.faults()).stream()
                    .map(words -> new FormError(field, words))
                    .toList();
        }
        boolean reason = refused.problem() == ProposalProblem.REASON;
        return List.of(new FormError(
                reason ? "reason" : field,
                texts.of("problem." + refused.problem().code())));
    }
}
