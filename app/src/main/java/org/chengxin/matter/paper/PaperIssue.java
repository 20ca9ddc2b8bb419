package org.chengxin.matter.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chengxin.account.Accounts;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.office.Offices;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.SealId;
import org.chengxin.matter.ActFollower;
import org.chengxin.matter.ActTaken;
import org.chengxin.matter.ActTaken.Participant;
import org.chengxin.matter.definition.BuiltInAct;
import org.chengxin.matter.definition.PaperUse;
import org.chengxin.matter.paper.print.PaperFonts;
import org.chengxin.matter.paper.print.PaperText;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Issues the papers of an act, in its transaction: worded and checked first, numbered last, sealed with the act. */
@Component
class PaperIssue implements ActFollower {

    private final PaperStore store;
    private final PaperTemplates templates;
    private final PaperFonts fonts;
    private final Accounts accounts;
    private final Offices offices;

    PaperIssue(PaperStore store, PaperTemplates templates, PaperFonts fonts, Accounts accounts, Offices offices) {
        this.store = store;
        this.templates = templates;
        this.fonts = fonts;
        this.accounts = accounts;
        this.offices = offices;
    }

    /** Under which the papers of an act wait for its seal. */
    private record Waiting(FactId act) {}

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Fact> prepare(ActTaken act) {
        if (act.papers().isEmpty()) {
            return List.of();
        }
        OrganisationId office = act.office();
        if (office == null) {
            throw new ProblemException(PaperProblem.NO_OFFICE, act.step());
        }
        String name = accounts.find(office)
                .orElseThrow(() -> new ProblemException(PaperProblem.NO_OFFICE, act.step()))
                .name();
        // Numbers are rows that others wait for: every act takes them in one order, so that no two wait for each other.
        List<IssuedPaper> issued = IntStream.range(0, act.papers().size())
                .boxed()
                .sorted(Comparator.comparing(
                        index -> template(act.papers().get(index)).word()))
                .map(index -> issue(
                        act, office, name, act.papers().get(index), act.blanks().get(index)))
                .toList();
        carry(act.fact(), issued);
        return issued.stream().map(IssuedPaper::fact).toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(ActTaken act, SealId seal) {
        if (BuiltInAct.TAKE_BACK.word().equals(act.effect())) {
            store.withdrawAll(act.matter(), act.fact().value(), act.day(), seal);
        }
        if (TransactionSynchronizationManager.unbindResourceIfPossible(new Waiting(act.fact()))
                instanceof List<?> issued) {
            issued.forEach(paper -> store.insert((IssuedPaper) paper, seal));
        }
    }

    private static void carry(FactId act, List<IssuedPaper> issued) {
        Waiting key = new Waiting(act);
        TransactionSynchronizationManager.bindResource(key, issued);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(key);
            }
        });
    }

    private IssuedPaper issue(
            ActTaken act, OrganisationId office, String officeName, PaperUse use, Map<String, String> blanks) {
        PaperTemplate template = template(use);
        Map<String, String> values = new HashMap<>(blanks);
        values.put("office", officeName);
        values.put("day", act.day().toString());
        values.put("matter", act.number());
        values.put("to", addressees(act, use.to()));
        // Checked with a number that is as good as the real one, so that nobody waits for a paper that is refused.
        String word = offices.find(office).map(Offices.Office::brief).orElse("") + template.word();
        text(act, template, word, officeName, values, 1);
        int sequence = store.nextNumber(office, word, act.day().getYear());
        PaperText text = text(act, template, word, officeName, values, sequence);
        return new IssuedPaper(
                FactId.next(), act.matter(), act.fact(), office, template, word, sequence, List.copyOf(use.to()), text);
    }

    private PaperText text(
            ActTaken act,
            PaperTemplate template,
            String word,
            String office,
            Map<String, String> values,
            int sequence) {
        String number = IssuedPaper.number(word, act.day().getYear(), sequence);
        values.put("number", number);
        PaperText text = new PaperText(
                template.title().zh(),
                number,
                WordingPolicy.plain(office),
                act.day(),
                act.number(),
                WordingPolicy.fill(template, values),
                template.closing(),
                VerificationCode.next());
        check(text);
        return text;
    }

    /** A paper with a box where a character of a name should be is no paper (生僻字): told before it is issued. */
    private void check(PaperText text) {
        String words = text.all();
        words.codePoints()
                .filter(point -> !WordingPolicy.printable(point))
                .findFirst()
                .ifPresent(PaperIssue::refuse);
        fonts.find().ifPresent(pair -> pair.missing(words).ifPresent(PaperIssue::refuse));
    }

    private static void refuse(int point) {
        String shown = WordingPolicy.printable(point) ? Character.toString(point) + " " : "";
        throw new ProblemException(PaperProblem.UNPRINTABLE, shown + String.format("U+%04X", point));
    }

    /** Who reads it; whom the matter keeps secret is named on a paper to nobody else. */
    private static String addressees(ActTaken act, List<String> roles) {
        List<Participant> all = new ArrayList<>();
        roles.stream().map(act.parties()::get).filter(Objects::nonNull).forEach(all::add);
        return all.stream()
                .filter(participant -> all.size() == 1 || !participant.secret())
                .map(Participant::name)
                .collect(Collectors.joining("、"));
    }

    private PaperTemplate template(PaperUse use) {
        PaperTemplate template = templates.all().get(use.kind());
        if (template == null) {
            throw new ProblemException(PaperProblem.UNKNOWN_TEMPLATE, use.kind());
        }
        return template;
    }
}
