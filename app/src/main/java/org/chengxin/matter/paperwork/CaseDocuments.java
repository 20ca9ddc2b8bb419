package org.chengxin.matter.paperwork;

import java.util.List;
import java.util.UUID;
import org.chengxin.account.Caller;
import org.chengxin.document.DocumentProblem;
import org.chengxin.document.Owner;
import org.chengxin.document.attachment.Attachments;
import org.chengxin.document.attachment.Attachments.Download;
import org.chengxin.document.paper.Paper;
import org.chengxin.document.paper.Papers;
import org.chengxin.matter.Actor;
import org.chengxin.matter.Matter;
import org.chengxin.matter.MatterId;
import org.chengxin.shared.ProblemException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The papers and files of matters, for those alone who may read them. */
@Component
public class CaseDocuments {

    /** What a matter is as the owner of papers and files. */
    static final String KIND = "matter";

    private final Papers papers;
    private final Attachments attachments;
    private final ObjectProvider<CaseAccess> access;

    CaseDocuments(Papers papers, Attachments attachments, ObjectProvider<CaseAccess> access) {
        this.papers = papers;
        this.attachments = attachments;
        this.access = access;
    }

    public static Owner owner(MatterId matter) {
        return new Owner(KIND, matter.value());
    }

    /** Those of a matter that its viewer gets: offices all, a party those addressed to it. */
    public List<Paper> addressedTo(Matter seen) {
        List<String> own = seen.parties().stream()
                .filter(Matter.Party::you)
                .map(Matter.Party::role)
                .toList();
        return papers.of(owner(seen.id())).stream()
                .filter(paper -> seen.viewer() != Matter.Viewer.PARTY
                        || paper.addressees().stream().anyMatch(own::contains))
                .toList();
    }

    /** @throws ProblemException if it is none of the matter's, or none for them: that there is one is itself a secret */
    public Paper paper(MatterId matter, UUID id, Caller caller) {
        Paper paper = papers.paper(id);
        boolean readable = paper.owner().equals(owner(matter))
                && access.stream().anyMatch(one -> one.mayReadPaper(matter, Actor.of(caller), paper.addressees()));
        if (!readable) {
            throw new ProblemException(DocumentProblem.UNKNOWN_PAPER, "");
        }
        return paper;
    }

    /** As {@link Attachments#open}. */
    public Download file(UUID id, Actor actor) {
        return attachments.open(
                id,
                owner -> owner.kind().equals(KIND)
                        && access.stream().anyMatch(one -> one.mayRead(new MatterId(owner.id()), actor, id)),
                actor.caller());
    }
}
