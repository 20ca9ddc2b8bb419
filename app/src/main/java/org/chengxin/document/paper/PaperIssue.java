package org.chengxin.document.paper;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengxin.account.Accounts;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.office.Offices;
import org.chengxin.document.DocumentProblem;
import org.chengxin.document.Owner;
import org.chengxin.document.print.PaperFonts;
import org.chengxin.document.print.PaperText;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.SealId;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.Parameters;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Issues papers in the transaction of the act: text filled and checked, numbers taken, sealed with the act. */
@Component
public class PaperIssue {

    private final PaperStore store;
    private final PaperTemplates templates;
    private final PaperFonts fonts;
    private final Accounts accounts;
    private final Offices offices;
    private final Parameters parameters;
    private final Remedies remedies;
    private final LegalClock clock;

    PaperIssue(
            PaperStore store,
            PaperTemplates templates,
            PaperFonts fonts,
            Accounts accounts,
            Offices offices,
            Parameters parameters,
            Remedies remedies,
            LegalClock clock) {
        this.store = store;
        this.templates = templates;
        this.fonts = fonts;
        this.accounts = accounts;
        this.offices = offices;
        this.parameters = parameters;
        this.remedies = remedies;
        this.clock = clock;
    }

    /**
     * The act that papers are issued with.
     *
     * @param number of the owner, as quoted in the papers
     * @param act the fact they are sealed with
     */
    public record Occasion(Owner owner, String number, FactId act, OrganisationId office, LocalDate day) {}

    /**
     * A paper to issue.
     *
     * @param to roles it is addressed to
     * @param names of the addressees, as the paper addresses them
     */
    public record Wanted(String kind, List<String> to, String names, Map<String, String> blanks) {}

    /** Key of papers waiting for the seal of their act. */
    private record Waiting(FactId act) {}

    /**
     * Prepares papers before the seal; returns the facts to seal with the act.
     *
     * @throws ProblemException if one of them cannot be issued; then none is
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Fact> prepare(Occasion occasion, List<Wanted> papers) {
        String office = accounts.find(occasion.office())
                .orElseThrow(() -> new ProblemException(DocumentProblem.NO_OFFICE, occasion.number()))
                .name();
        // Counters are locked rows: all transactions take them in one order, so that they cannot deadlock.
        List<IssuedPaper> issued = papers.stream()
                .sorted(Comparator.comparing(paper -> template(paper).word()))
                .map(paper -> issue(occasion, office, paper))
                .toList();
        carry(occasion.act(), issued);
        return issued.stream().map(IssuedPaper::fact).toList();
    }

    /** Stores the papers after the seal; does nothing for an act without papers. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(FactId act, SealId seal) {
        if (TransactionSynchronizationManager.unbindResourceIfPossible(new Waiting(act)) instanceof List<?> issued) {
            issued.forEach(paper -> store.insert((IssuedPaper) paper, seal));
        }
    }

    /** Withdraws the papers of an owner that is taken back before anybody acted. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdrawAll(Owner owner, FactId act, LocalDate day, SealId seal) {
        store.withdrawAll(owner, act.value(), day, seal);
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

    private IssuedPaper issue(Occasion occasion, String office, Wanted paper) {
        PaperTemplate template = template(paper);
        Map<String, String> values = new HashMap<>(paper.blanks());
        values.put("office", office);
        values.put("day", occasion.day().toString());
        values.put("matter", occasion.number());
        values.put("to", paper.names());
        template.periods().forEach(name -> values.put(name, period(name, occasion.day())));
        // Checked with the number 1 in place of the real one, so that a refused paper does not lock a counter.
        Optional<Offices.Office> issuer = offices.find(occasion.office());
        values.putAll(remedies.blanks(issuer));
        String word = issuer.map(Offices.Office::brief).orElse("") + template.word();
        PaperText checked = text(occasion, template, word, values, 1);
        int sequence = store.nextNumber(occasion.office(), word, occasion.day().getYear());
        PaperText text = template.quotesNumber()
                ? text(occasion, template, word, values, sequence)
                : checked.numbered(IssuedPaper.number(word, occasion.day().getYear(), sequence));
        return new IssuedPaper(
                FactId.next(),
                occasion.owner(),
                occasion.act(),
                occasion.office(),
                template,
                word,
                sequence,
                List.copyOf(paper.to()),
                text,
                template.lasts() == null ? null : LocalDate.parse(values.getOrDefault(template.lasts(), "")));
    }

    private String period(String parameter, LocalDate day) {
        return Citation.period(
                Integer.parseInt(parameters.inForce(parameter, day).value()),
                parameters.unit(parameter).orElseThrow());
    }

    private PaperText text(
            Occasion occasion, PaperTemplate template, String word, Map<String, String> values, int sequence) {
        String number = IssuedPaper.number(word, occasion.day().getYear(), sequence);
        values.put("number", number);
        PaperText text = new PaperText(
                template.title().zh(),
                number,
                WordingPolicy.plain(values.getOrDefault("office", "")),
                occasion.day(),
                occasion.number(),
                WordingPolicy.dated(WordingPolicy.fill(template, values), clock.isMoved()),
                template.closing(),
                VerificationCode.next());
        check(text);
        return text;
    }

    /** Refuses a paper with a character that cannot be printed (生僻字), before it is issued: a name must not show a box. */
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
        throw new ProblemException(DocumentProblem.UNPRINTABLE, shown + String.format("U+%04X", point));
    }

    private PaperTemplate template(Wanted paper) {
        PaperTemplate template = templates.all().get(paper.kind());
        if (template == null) {
            throw new ProblemException(DocumentProblem.UNKNOWN_TEMPLATE, paper.kind());
        }
        return template;
    }
}
