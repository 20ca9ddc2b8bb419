package org.chengxin.account.competence;

import java.util.List;
import org.chengxin.account.AccountProblem;
import org.chengxin.database.Reading;
import org.chengxin.rule.RulesLoaded;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.ProposalList;
import org.chengxin.rule.proposal.Proposals;
import org.chengxin.rule.proposal.Wanted;
import org.chengxin.shared.ProblemException;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The competence table and proposals to change it; a department changes only its own entries. */
@Component
public class CompetenceChanges {

    /** Proposal kind of a change of an entry. */
    public static final String KIND = "matter-competence";

    private static final int SHOWN = 200;

    private final CompetenceStore table;
    private final CompetenceChangeStore earlier;
    private final Proposals proposals;
    private final ProposalList list;

    CompetenceChanges(CompetenceStore table, CompetenceChangeStore earlier, Proposals proposals, ProposalList list) {
        this.table = table;
        this.earlier = earlier;
        this.proposals = proposals;
        this.list = list;
    }

    /** A department's entries in force. */
    @Reading
    public List<CompetenceEntry> entries(String department) {
        return table.entries(department, SHOWN);
    }

    /** A department's open proposals. */
    public List<Proposal> open(String department) {
        return list.open(KIND).stream()
                .filter(proposal -> entry(proposal).department().equals(department))
                .toList();
    }

    /** The entry in a proposal. */
    public static CompetenceEntry entry(Proposal proposal) {
        return CompetenceEntry.read(proposal.object(), proposal.content()).orElseThrow();
    }

    /** @throws ProblemException for an invalid entry */
    public static Wanted wanted(CompetenceEntry entry, String reason) {
        if (!entry.isSound()) {
            throw new ProblemException(AccountProblem.COMPETENCE, "entry");
        }
        return new Wanted(KIND, entry.object(), entry.content(), reason, null);
    }

    /** Upgrade: changes that waited when any head of the department could confirm them become proposals. */
    @EventListener(RulesLoaded.class)
    @Transactional
    public void moveOpen() {
        earlier.open().forEach(open -> {
            String reason = "升级前由账号 %s 提出：%s".formatted(open.proposedBy(), open.reason());
            Wanted wanted = wanted(open.entry(), reason.substring(0, Math.min(reason.length(), 500)));
            proposals.offer(wanted).ifPresent(moved -> earlier.moved(open.fact()));
        });
    }
}
