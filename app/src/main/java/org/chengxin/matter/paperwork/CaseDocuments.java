package org.chengxin.matter.paperwork;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.chengxin.matter.paperwork.CaseAccess.Reading;
import org.chengxin.shared.ProblemException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Access-checked papers and files of matters. */
@Component
public class CaseDocuments {

    /** Owner kind of papers and files of matters. */
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

    /** Papers of a matter visible to its viewer: all for offices, those addressed to it for a party. */
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

    /**
     * @throws ProblemException if it is of another matter or not visible to the caller: the same as for an unknown one, since
     *     that it exists is itself secret
     */
    public Paper paper(MatterId matter, UUID id, Caller caller) {
        Paper paper = papers.paper(id);
        boolean readable = paper.owner().equals(owner(matter))
                && access.stream().anyMatch(one -> one.mayReadPaper(matter, Actor.of(caller), paper.addressees()));
        if (!readable) {
            throw new ProblemException(DocumentProblem.UNKNOWN_PAPER, "");
        }
        return paper;
    }

    /** {@link Attachments#open} with the access check of matters; a copy where no case shows the file itself. */
    public Download file(UUID id, Actor actor) {
        Map<Owner, Reading> readings = attachments.ownersOf(id).stream()
                .filter(owner -> owner.kind().equals(KIND))
                .collect(Collectors.toMap(owner -> owner, owner -> reading(owner, id, actor)));
        Download original = attachments.open(
                id, owner -> readings.getOrDefault(owner, Reading.NONE) != Reading.NONE, actor.caller());
        return readings.containsValue(Reading.ORIGINAL) ? original : original.asCopy();
    }

    private Reading reading(Owner owner, UUID id, Actor actor) {
        return access.stream()
                .map(one -> one.reading(new MatterId(owner.id()), actor, id))
                .max(Comparator.naturalOrder())
                .orElse(Reading.NONE);
    }
}
