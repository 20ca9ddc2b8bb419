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
import org.chengxin.shared.SubjectId;
import org.chengxin.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells organisations and people what concerns them: kept here in the caller's transaction, sent by a job. */
@Component
@Transactional
public class Notices {

    /** How many a page of them has. */
    public static final int PAGE = 50;

    private final NoticeStore store;
    private final Accounts accounts;
    private final Clock clock;
    private final boolean demo;

    Notices(NoticeStore store, Accounts accounts, Clock clock, @Value("${chengxin.simulated:false}") boolean demo) {
        this.store = store;
        this.accounts = accounts;
        this.clock = clock;
        this.demo = demo;
    }

    /** Whether nothing is sent, and everything shown instead. */
    public boolean isDemo() {
        return demo;
    }

    /** By every address there is; an organisation without one finds it among its messages. */
    public void tell(Notice notice) {
        UUID organisation =
                notice.organisation() == null ? null : notice.organisation().value();
        OrganisationContact contact = organisation == null ? OrganisationContact.NONE : store.contact(organisation);
        boolean out = tell(notice, Channel.MAIL, notice.email() == null ? contact.email() : notice.email())
                | tell(notice, Channel.SMS, notice.phone() == null ? contact.phone() : notice.phone());
        if (!out && organisation != null) {
            put(notice, Channel.INBOX, null, State.SHOWN, null);
        }
    }

    /**
     * Tells the organisation that a subject is.
     *
     * @param code of the subject; null where it has none
     * @return false where the subject is no organisation here, and nobody was told
     */
    public boolean tell(SubjectId subject, @Nullable String code, String title, String text, String about) {
        Optional<Organisation> organisation = accounts.organisationOf(subject, code);
        organisation.ifPresent(found -> tell(new Notice(found.id(), null, null, title, text, about)));
        return organisation.isPresent();
    }

    /** Where an organisation is told things besides its messages; null for nowhere. */
    public void reach(OrganisationId organisation, @Nullable String email, @Nullable String phone) {
        accounts.organisation(organisation.value());
        store.setContact(organisation.value(), new OrganisationContact(email, phone));
    }

    /**
     * What was told, the latest first, a page at a time.
     *
     * @param organisation whose; null for everybody's
     * @param before the last of the page before; null for the first page
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
        // What was typed may be anything; an address that is none is kept as nothing.
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

    /** @param names of organisations that were looked up for the page already */
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
