package org.chengxin.rule.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.chengxin.rule.proposal.Authority;
import org.chengxin.rule.proposal.DryRun;
import org.chengxin.rule.proposal.Line;
import org.chengxin.rule.proposal.Owners;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.ProposalKind;

/** Proposal kind: a version of a text, refused with what makes it unreadable or unlawful. */
public abstract class TextProposalKind<T> implements ProposalKind {

    private final String word;
    private final RuleTexts<T> texts;
    private final Owners owners;

    protected TextProposalKind(String word, RuleTexts<T> texts, Owners owners) {
        this.word = word;
        this.texts = texts;
        this.owners = owners;
    }

    /** What is wrong with a text, as such and beside the rules in force; nothing if it may be proposed. */
    protected abstract List<Line> faults(String source);

    /** The name in a text without faults. */
    protected abstract String named(String source);

    /** What a text without faults changes. */
    protected abstract List<Line> effects(String source);

    @Override
    public String name() {
        return word;
    }

    @Override
    public Authority authority(String name, String source) {
        return Authority.department(owners.of(word, name));
    }

    @Override
    public DryRun dryRun(String name, String source, LocalDate from) {
        List<Line> faults = faults(source);
        if (!faults.isEmpty()) {
            return new DryRun(faults, List.of());
        }
        if (!named(source).equals(name)) {
            return DryRun.refused(Line.of("rule.text.other-name", name));
        }
        return texts.has(name, source)
                ? DryRun.refused(Line.of("rule.text.same"))
                : new DryRun(List.of(), effects(source));
    }

    @Override
    public String base(String name) {
        return texts.latest(name)
                .map(text -> text.version() + " " + text.digest())
                .orElse("");
    }

    @Override
    public void apply(Proposal approved) {
        kept(texts.keep(approved.object(), approved.content(), Objects.requireNonNull(approved.effectiveFrom())));
    }

    /** What follows from a version, in the transaction that put it in force. */
    protected void kept(RuleText<T> text) {}
}
