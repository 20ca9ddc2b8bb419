package org.chengxin.matter.view;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chengxin.account.Caller;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.access.Purpose;
import org.chengxin.database.Reading;
import org.chengxin.database.RequestCache;
import org.chengxin.field.ListQuery;
import org.chengxin.matter.Actor;
import org.chengxin.matter.Matter;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.matter.definition.MatterRole;
import org.chengxin.matter.mark.Mark;
import org.chengxin.matter.party.Receipts;
import org.chengxin.matter.procedure.Acts;
import org.chengxin.matter.procedure.Openings;
import org.chengxin.matter.procedure.Transfers;
import org.chengxin.matter.state.MatterState;
import org.chengxin.matter.state.MatterStates;
import org.chengxin.shared.DocumentNumber;
import org.chengxin.shared.SubjectId;
import org.chengxin.web.list.Found;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Implementation of the facade; delegates to openings, acts and views. */
@Component
class AllMatters implements Matters {

    private static final int LONGEST = 100;
    private static final String OFFERS = "offers";

    private final Openings openings;
    private final Acts acts;
    private final Views views;
    private final Inboxes inboxes;
    private final Digests digests;
    private final Feeds feeds;
    private final Transfers transfers;
    private final Cursors cursors;
    private final MatterStates states;

    AllMatters(
            Openings openings,
            Acts acts,
            Views views,
            Inboxes inboxes,
            Digests digests,
            Feeds feeds,
            Transfers transfers,
            Cursors cursors,
            MatterStates states) {
        this.openings = openings;
        this.acts = acts;
        this.views = views;
        this.inboxes = inboxes;
        this.digests = digests;
        this.feeds = feeds;
        this.transfers = transfers;
        this.cursors = cursors;
        this.states = states;
    }

    @Override
    public Opened open(Opening opening) {
        return openings.open(opening);
    }

    @Override
    public Opened raise(String definition, String key, Map<String, Object> form) {
        return openings.open(new Opening(definition, Actor.NOBODY, Channel.HOUSE, key, form));
    }

    @Override
    public Opened openForStranger(String definition, String key, Map<String, Object> form) {
        return openings.open(new Opening(definition, Actor.NOBODY, Channel.PUBLIC, key, form));
    }

    @Override
    public void perform(MatterId matter, Set<? extends Mark> marks, Map<String, Object> form) {
        acts.perform(matter, marks, form);
    }

    @Override
    public Moved act(Act act) {
        return acts.act(act);
    }

    @Override
    @Reading
    public Matter find(MatterId id, Actor actor) {
        // each link to another matter asks for the same viewer
        return RequestCache.acting(() -> views.find(id, actor));
    }

    @Override
    @Reading
    public Matter linked(MatterId id, Actor actor) {
        return views.linked(id, actor);
    }

    @Override
    @Reading
    public Optional<String> passed(MatterId id, Caller caller, String step) {
        return views.passed(id, caller, step);
    }

    @Override
    @Transactional
    public Matter reveal(MatterId id, Caller caller, Purpose.@Nullable Stated purpose) {
        return views.reveal(id, caller, purpose);
    }

    @Override
    @Reading
    public Optional<MatterId> byNumber(String number, String receipt) {
        String typed = DocumentNumber.typed(number);
        return typed.length() > LONGEST || receipt.length() > LONGEST
                ? Optional.empty()
                : states.numbered(typed.strip())
                        .filter(matter -> matter.receipt() != null
                                && MessageDigest.isEqual(matter.receipt(), Receipts.hash(receipt)))
                        .map(MatterState::id);
    }

    @Override
    @Reading
    public Inbox inbox(InboxQuery query, Caller caller) {
        return inboxes.inbox(query, caller);
    }

    @Override
    @Reading
    public Found<Inbox.Line> list(InboxQuery query, ListQuery list, Caller caller) {
        return inboxes.list(query, list, caller);
    }

    @Override
    public Offers offered(@Nullable String after, int limit, Caller caller) {
        int most = Math.max(1, Math.min(limit, PAGE));
        InboxCursor from = cursors.open(OFFERS, caller, after, InboxCursor.FIRST, InboxCursor::parse);
        List<Offered> found = new ArrayList<>(transfers.offered(caller, from.due(), from.matter(), most + 1));
        if (found.size() <= most) {
            return new Offers(found, null);
        }
        found.remove(most);
        Offered last = found.get(most - 1);
        String next = new InboxCursor(last.day(), last.id().value()).text();
        return new Offers(found, cursors.seal(OFFERS, caller, next));
    }

    @Override
    @Reading
    public Workload workload(OrganisationId office, Caller caller) {
        return inboxes.workload(office, caller);
    }

    @Override
    @Reading
    public long unread(Caller caller) {
        return inboxes.unread(caller);
    }

    @Override
    public void opened(Matter matter, Caller caller) {
        inboxes.opened(matter, caller);
    }

    @Override
    @Reading
    public Map<MatterId, Digest> digests(Collection<MatterId> matters, Caller caller) {
        return digests.of(matters, caller);
    }

    @Override
    @Reading
    public Map<MatterId, Map<String, Object>> openings(Collection<MatterId> matters, Caller caller) {
        return digests.openings(matters, caller);
    }

    @Override
    @Reading
    public Overview overview(Caller caller) {
        return inboxes.overview(caller);
    }

    @Override
    @Transactional
    public Feed after(@Nullable String cursor, int limit, Caller caller) {
        return feeds.after(cursor, Math.max(1, Math.min(limit, PAGE)), caller);
    }

    @Override
    @Reading
    public boolean concern(Collection<SubjectId> subjects) {
        return states.concern(subjects);
    }

    @Override
    @Reading
    public List<OrganisationId> offices(MatterId id) {
        return states.find(id).filter(matter -> matter.ended() == null).stream()
                .flatMap(matter -> matter.participants().stream())
                .filter(each -> each.kind() == MatterRole.Kind.OFFICE)
                .flatMap(each -> Stream.ofNullable(each.organisation()))
                .distinct()
                .toList();
    }
}
