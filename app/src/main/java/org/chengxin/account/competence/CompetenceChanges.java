package org.chengxin.account.competence;

import java.util.List;
import org.chengxin.account.AccountProblem;
import org.chengxin.database.Reading;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.ProposalList;
import org.chengxin.rule.proposal.Wanted;
import org.chengxin.shared.ProblemException;
import org.springframework.stereotype.Component;

/** The competence table and proposals to change it; a department changes only its own entries. */
@Component
public class CompetenceChanges {

    /** Proposal kind of a change of an entry. */
    public static final String KIND = "matter-competence";

    private static final int SHOWN = 200;

    private final CompetenceStore table;
    private final ProposalList list;

    CompetenceChanges(CompetenceStore table, ProposalList list) {
        this.table = table;
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
}
