package org.chengxin.matter.view;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.chengxin.account.Caller;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.access.Purpose;
import org.chengxin.database.Reading;
import org.chengxin.matter.Actor;
import org.chengxin.matter.Matter;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.matter.party.Receiving;
import org.chengxin.matter.procedure.Acts;
import org.chengxin.matter.procedure.Openings;
import org.chengxin.matter.standing.Standings;
import org.chengxin.shared.DocumentNumber;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Leads to what opens matters, takes their steps and shows them. */
@Component
class AllMatters implements Matters {

    private final Openings openings;
    private final Acts acts;
    private final Views views;
    private final Inboxes inboxes;
    private final Feeds feeds;
    private final Receiving receiving;
    private final OfferLists offers;
    private final Standings standings;

    AllMatters(
            Openings openings,
            Acts acts,
            Views views,
            Inboxes inboxes,
            Feeds feeds,
            Receiving receiving,
            OfferLists offers,
            Standings standings) {
        this.openings = openings;
        this.acts = acts;
        this.views = views;
        this.inboxes = inboxes;
        this.feeds = feeds;
        this.receiving = receiving;
        this.offers = offers;
        this.standings = standings;
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
    public void add(MatterId matter, String step, Map<String, Object> form) {
        acts.add(matter, step, form);
    }

    @Override
    public Moved act(Act act) {
        return acts.act(act);
    }

    @Override
    @Reading
    public Matter find(MatterId id, Actor actor) {
        return views.find(id, actor);
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
        return receiving.find(DocumentNumber.typed(number), receipt);
    }

    @Override
    @Reading
    public Inbox inbox(InboxQuery query, Caller caller) {
        return inboxes.inbox(query, caller);
    }

    @Override
    public Offers offered(@Nullable String after, int limit, Caller caller) {
        return offers.page(after, Math.max(1, Math.min(limit, PAGE)), caller);
    }

    @Override
    @Reading
    public Wall wall(OrganisationId office, Caller caller) {
        return inboxes.wall(office, caller);
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
        return standings.concern(subjects);
    }
}
