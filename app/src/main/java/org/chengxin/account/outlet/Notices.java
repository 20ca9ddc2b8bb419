package org.chengxin.account.outlet;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.outlet.Message.Channel;
import org.chengxin.account.outlet.Message.State;
import org.chengxin.database.Reading;
import org.chengxin.database.RequestCache;
import org.chengxin.shared.SubjectId;
import org.chengxin.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Outbox of notices to organisations and persons: stored in the caller's transaction, sent by a job. */
@Component
@Transactional
public class Notices {

    /** Page size. */
    public static final int PAGE = 50;

    private final NoticeStore store;
    private final Accounts accounts;
    private final Clock clock;
    private final List<Outlet> outlets;
    private final boolean demo;

    Notices(
            NoticeStore store,
            Accounts accounts,
            List<Outlet> outlets,
            Clock clock,
            @Value("${chengxin.simulated:false}") boolean demo) {
        this.store = store;
        this.accounts = accounts;
        this.outlets = List.copyOf(outlets);
        this.clock = clock;
        this.demo = demo;
    }

    /** Demo mode: notices are shown on a page instead of being sent. */
    public boolean isDemo() {
        return demo;
    }

    /** Whether a text message gets to this number: it is a mobile one, and there is an outlet; a demo sends nothing. */
    public boolean reaches(String phone) {
        return !demo
                && AddressingPolicy.mobile(phone).isPresent()
                && outlets.stream().anyMatch(outlet -> outlet.channel() == Channel.SMS);
    }

    /** A phone number as it may be shown: 138****5678. */
    public static String masked(String phone) {
        return AddressingPolicy.masked(AddressingPolicy.mobile(phone).orElse(phone));
    }

    /** Stores the notice for every known address; an organisation without one finds it among its messages. */
    public void tell(Notice notice) {
        UUID organisation =
                notice.organisation() == null ? null : notice.organisation().value();
        OrganisationContact contact = organisation == null
                ? OrganisationContact.NONE
                : RequestCache.steady(OrganisationContact.class, organisation, () -> store.contact(organisation));
        boolean out = tell(notice, Channel.MAIL, notice.email() == null ? contact.email() : notice.email())
                | tell(notice, Channel.SMS, notice.phone() == null ? contact.phone() : notice.phone());
        if (!out && organisation != null) {
            put(notice, Channel.INBOX, null, State.SHOWN, null);
        }
    }

    /** Leaves a notice among an organisation's messages alone: what it says goes out on no other way. */
    public void leave(Notice notice) {
        put(notice, Channel.INBOX, null, State.SHOWN, null);
    }

    /**
     * Notifies the organisation of a subject.
     *
     * @param code of the subject; null without one
     * @return false if the subject has no organisation here and nobody was notified
     */
    public boolean tell(SubjectId subject, @Nullable String code, String title, String text, String about) {
        Optional<Organisation> organisation = accounts.organisationOf(subject, code);
        organisation.ifPresent(found -> tell(new Notice(found.id(), null, null, title, text, about)));
        return organisation.isPresent();
    }

    /** Sets the addresses for an organisation's notices; null for none. */
    public void reach(OrganisationId organisation, @Nullable String email, @Nullable String phone) {
        accounts.organisation(organisation.value());
        store.setContact(organisation.value(), new OrganisationContact(email, phone));
    }

    /**
     * A page of messages, newest first.
     *
     * @param organisation recipient; null for all
     * @param before cursor: last message of the previous page; null for the first page
     */
    @Reading
    public List<Message> latest(@Nullable OrganisationId organisation, @Nullable UUID before) {
        Map<UUID, String> names = new HashMap<>();
        return store.latest(organisation == null ? null : organisation.value(), before, PAGE).stream()
                .map(stored -> message(stored, names))
                .toList();
    }

    private boolean tell(Notice notice, Channel channel, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return false;
        }
        Optional<String> address =
                channel == Channel.MAIL ? AddressingPolicy.mail(typed) : AddressingPolicy.mobile(typed);
        State state = demo ? State.SHOWN : address.isPresent() ? State.WAITING : State.FAILED;
        // Typed addresses can be anything; an invalid one is stored as null.
        put(notice, channel, address.orElse(null), state, address.isPresent() ? null : "address");
        return true;
    }

    private void put(Notice notice, Channel channel, @Nullable String address, State state, @Nullable String failure) {
        Instant now = clock.instant();
        store.insert(
                Uuid7.next(),
                notice.organisation() == null ? null : notice.organisation().value(),
                channel,
                address,
                Words.of(notice),
                state,
                failure,
                now);
    }

    /** @param names organisations already looked up for the page */
    private Message message(NoticeStore.Stored stored, Map<UUID, String> names) {
        String to = stored.address() == null ? "" : AddressingPolicy.masked(stored.address());
        String organisation = stored.organisation() == null
                ? ""
                : names.computeIfAbsent(
                        stored.organisation(),
                        id -> accounts.find(new OrganisationId(id))
                                .map(Organisation::name)
                                .orElse(""));
        Words words = stored.words();
        return new Message(
                stored.id(),
                stored.at(),
                stored.channel(),
                (organisation + " " + to).strip(),
                words.title(),
                words.text(),
                words.about(),
                stored.state(),
                stored.failure());
    }
}
