package org.chengxin.matter.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.chengxin.account.Caller;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.access.Access;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.account.access.Protected;
import org.chengxin.account.access.Reader;
import org.chengxin.account.office.Offices;
import org.chengxin.field.ListQuery;
import org.chengxin.matter.Matter;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.Due;
import org.chengxin.matter.Matters.Inbox;
import org.chengxin.matter.Matters.InboxQuery;
import org.chengxin.matter.Matters.Overview;
import org.chengxin.matter.Matters.Workload;
import org.chengxin.matter.party.Parties;
import org.chengxin.matter.party.SecretRoles;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.DocumentNumber;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.list.Found;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Inboxes, page by page, and walls of offices. */
@Component
class Inboxes {

    private static final String LIST = "inbox";
    private static final int SOON = 3;
    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    private final InboxStore store;
    private final CasesOpened opened;
    private final Offices offices;
    private final Parties parties;
    private final NameParts names;
    private final SecretRoles secretRoles;
    private final Access access;
    private final CaseAccessLog looks;
    private final Cursors cursors;
    private final LegalClock legalClock;

    Inboxes(
            InboxStore store,
            CasesOpened opened,
            Offices offices,
            Parties parties,
            NameParts names,
            SecretRoles secretRoles,
            Access access,
            CaseAccessLog looks,
            Cursors cursors,
            LegalClock legalClock) {
        this.store = store;
        this.opened = opened;
        this.offices = offices;
        this.parties = parties;
        this.names = names;
        this.secretRoles = secretRoles;
        this.access = access;
        this.looks = looks;
        this.cursors = cursors;
        this.legalClock = legalClock;
    }

    /** See {@link Matters#inbox}. */
    public Inbox inbox(InboxQuery query, Caller caller) {
        int limit = Math.max(1, Math.min(query.limit(), Matters.PAGE));
        if (query.due() == Due.UNREAD) {
            opened.write();
        }
        InboxStore.Page page = page(query, caller, limit + 1);
        List<Inbox.Line> lines = new ArrayList<>(store.page(page));
        String next = null;
        if (lines.size() > limit) {
            Inbox.Line last = cut(lines);
            InboxCursor end = new InboxCursor(
                    Objects.requireNonNullElse(last.due(), LocalDate.MAX),
                    last.id().value());
            next = cursors.seal(LIST, caller, end.text());
        }
        logged(query, lines, caller);
        return new Inbox(lines, next);
    }

    /** See {@link Matters#list}. */
    public Found<Inbox.Line> list(InboxQuery query, ListQuery list, Caller caller) {
        if (query.due() == Due.UNREAD) {
            opened.write();
        }
        Found<Inbox.Line> found = store.list(page(query, caller, list.limit()), list);
        logged(query, found.rows(), caller);
        return found;
    }

    private void logged(InboxQuery query, List<Inbox.Line> lines, Caller caller) {
        if (query.words() != null && !query.words().isBlank()) {
            looks.searched(caller, query.words().strip());
        }
        looks.listed(caller, kinds(lines));
    }

    /**
     * Cuts a page that is one line too long and returns its last line; lines of one matter in several offices stay together.
     */
    private static Inbox.Line cut(List<Inbox.Line> lines) {
        Inbox.Line beyond = lines.remove(lines.size() - 1);
        while (lines.size() > 1 && lines.get(lines.size() - 1).id().equals(beyond.id())) {
            lines.remove(lines.size() - 1);
        }
        return lines.get(lines.size() - 1);
    }

    /** Search by part of a name could reveal masked names, so only departments may use it; a number is searched as such. */
    private String parts(String typed, Caller caller) {
        return AccessPolicy.worksForADepartment(caller) && !typed.contains("〔") ? names.of(typed) : "";
    }

    private InboxStore.Page page(InboxQuery query, Caller caller, int limit) {
        LocalDate today = legalClock.today();
        LocalDate from = query.due() == Due.SOON || query.due() == Due.TODAY ? today : EVER;
        LocalDate to = switch (query.due()) {
            case ANY, PROVISIONAL, UNREAD -> LocalDate.MAX;
            case TODAY -> today;
            case SOON -> today.plusDays(SOON);
            case OVERDUE -> today.minusDays(1);
        };
        String words = query.words() == null ? null : query.words().strip();
        String typed = words == null ? null : DocumentNumber.typed(words);
        return new InboxStore.Page(
                queues(query.queue(), caller),
                caller.account(),
                query.mine() ? people(caller, today) : Set.of(),
                query.mine(),
                query.waiting(),
                query.definition(),
                typed,
                words == null ? null : parties.index(words),
                words == null ? "" : secretRoles.joined(),
                typed == null ? "" : parts(typed, caller),
                query.charge(),
                query.place(),
                query.state(),
                query.due(),
                from,
                to,
                cursors.open(LIST, caller, query.after(), InboxCursor.FIRST, InboxCursor::parse),
                today,
                limit);
    }

    private static List<CaseAccessLog.Kind> kinds(List<Inbox.Line> lines) {
        return lines.stream()
                .map(line -> new CaseAccessLog.Kind(line.definition(), line.version()))
                .toList();
    }

    private Set<UUID> queues(InboxQuery.@Nullable Queue queue, Caller caller) {
        if (queue == null) {
            return Set.of(queue(caller));
        }
        if (queue.office() == null) {
            return supervised(caller);
        }
        requireInHand(queue.office(), caller);
        return Set.of(queue.office().value());
    }

    /** The own office and all below it. */
    private Set<UUID> supervised(Caller caller) {
        Set<UUID> queues = new HashSet<>(Set.of(queue(caller)));
        access.reader(caller).below().forEach(office -> queues.add(office.value()));
        return queues;
    }

    private void requireInHand(OrganisationId office, Caller caller) {
        Protected inHand = Protected.inHand(Set.of(office));
        boolean own = AccessPolicy.ground(new Reader(caller, null, null, Set.of()), inHand)
                .isPresent();
        if (!own && !access.sees(caller, inHand)) {
            throw new ProblemException(MatterProblem.WRONG_OFFICE, "office");
        }
    }

    /** Inbox of the account for a citizen, otherwise of the organisation. */
    static UUID queue(Caller caller) {
        return AccessPolicy.isCitizen(caller) && caller.account() != null
                ? caller.account()
                : caller.organisation().id().value();
    }

    /** The person and the absent colleagues that it stands in for. */
    private Set<UUID> people(Caller caller, LocalDate today) {
        Set<UUID> people = new HashSet<>();
        if (caller.account() != null) {
            people.add(caller.account());
            offices.staff(caller.organisation().id()).stream()
                    .filter(each -> caller.account().equals(each.standIn()) && !each.isThere(today))
                    .forEach(each -> people.add(each.account()));
        }
        return people;
    }

    /** See {@link Matters#workload}. */
    public Workload workload(OrganisationId office, Caller caller) {
        requireInHand(office, caller);
        LocalDate today = legalClock.today();
        opened.write();
        return store.workload(office, caller.account(), today, today.plusDays(SOON));
    }

    /** See {@link Matters#unread}: a citizen's closed matters too, since their end is the news. */
    public long unread(Caller caller) {
        opened.write();
        return caller.account() == null
                ? 0
                : store.unread(queue(caller), caller.account(), AccessPolicy.isCitizen(caller));
    }

    /** See {@link Matters#opened}. */
    public void opened(Matter matter, Caller caller) {
        if (caller.account() != null) {
            opened.keep(caller.account(), matter.id().value(), matter.act());
        }
    }

    /** See {@link Matters#overview}. */
    public Overview overview(Caller caller) {
        requireInHand(caller.organisation().id(), caller);
        LocalDate today = legalClock.today();
        return new Overview(store.overview(supervised(caller), caller.account(), today, today.plusDays(SOON)));
    }
}
