package org.chengxin.subject.directory;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.code.SocialCreditCode;
import org.chengxin.database.Reading;
import org.chengxin.matter.PartyDirectory;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Naming;
import org.chengxin.subject.Nature;
import org.chengxin.subject.directory.DirectoryStore.Entry;
import org.chengxin.subject.directory.DirectoryStore.ShopEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Party directory for matters: finds a subject, shop or organisation by code, shop link or exact name. */
@Component
@Reading
class Directory implements PartyDirectory {

    /** The search limit: a short name is contained in many; the shortest matches come first. */
    private static final int LOOKED_AT = 200;

    private static final int FOUND = 20;
    private static final int LONGEST = 500;

    private final DirectoryStore store;
    private final Accounts accounts;

    Directory(DirectoryStore store, Accounts accounts) {
        this.store = store;
        this.accounts = accounts;
    }

    @Override
    public List<Known> find(String words) {
        String asked = words.strip();
        if (asked.isEmpty() || asked.length() > LONGEST || asked.chars().anyMatch(Character::isISOControl)) {
            return List.of();
        }
        Optional<SocialCreditCode> code = SocialCreditCode.tryRegistered(asked);
        List<Known> found = code.isPresent() ? byCode(code.get()) : List.of();
        if (!found.isEmpty() || code.isPresent() && code.get().isRegular()) {
            return found;
        }
        List<Known> behindLink = byLink(asked);
        return behindLink.isEmpty() ? byName(asked) : behindLink;
    }

    @Override
    public Map<SubjectId, Known> describe(Collection<SubjectId> asked) {
        Map<SubjectId, Known> known = new HashMap<>();
        store.entries(asked).forEach((id, entry) -> known.put(id, known(entry, null, null)));
        Set<SubjectId> missing =
                asked.stream().filter(id -> !known.containsKey(id)).collect(Collectors.toSet());
        accounts.organisationsOf(missing)
                .forEach((id, organisation) -> known.put(
                        id,
                        holder(organisation)
                                .map(entry -> known(entry, null, null))
                                .orElseGet(() -> known(organisation))));
        return known;
    }

    /** Uses registered codes only, not joins made by reports or officers. */
    @Override
    public boolean isOf(SubjectId party, SubjectId organisation) {
        return party.equals(organisation)
                || accounts.organisationOf(organisation, null).stream()
                        .map(Organisation::code)
                        .flatMap(code -> code == null ? Stream.empty() : SocialCreditCode.tryRegistered(code).stream())
                        .anyMatch(code -> store.holds(party, code.value()));
    }

    /** An organisation that has not described itself is looked up as the holder of its code. */
    private Optional<Entry> holder(Organisation organisation) {
        return Optional.ofNullable(organisation.code()).flatMap(store::holder);
    }

    private List<Known> byCode(SocialCreditCode code) {
        Optional<Entry> holder = store.holder(code.value());
        if (holder.isPresent()) {
            return List.of(known(holder.get(), null, null));
        }
        return accounts.withCode(code.value()).map(Directory::known).stream().toList();
    }

    private List<Known> byLink(String link) {
        String key = Naming.linkKey(link);
        return key == null ? List.of() : shops(store.shopsAt(key, FOUND));
    }

    private List<Known> byName(String name) {
        String plain = Naming.plain(name);
        List<String> grams = Naming.grams(name);
        if (grams.isEmpty()) {
            return List.of();
        }
        Map<SubjectId, Known> found = new LinkedHashMap<>();
        List<SubjectId> named = store.named(grams, LOOKED_AT).entrySet().stream()
                .filter(each -> Naming.plain(each.getValue()).equals(plain))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(SubjectId::toString))
                .toList();
        store.entries(named).values().forEach(entry -> found.put(entry.subject(), known(entry, null, null)));
        List<SubjectId> organisations =
                accounts.named(name, FOUND).stream().map(Organisation::subject).toList();
        Map<SubjectId, Known> described = describe(organisations);
        organisations.stream()
                .map(described::get)
                .filter(Objects::nonNull)
                .forEach(known -> found.putIfAbsent(known.subject(), known));
        if (found.isEmpty()) {
            shops(store.shopsNamed(grams, LOOKED_AT).stream()
                            .filter(shop -> Naming.plain(shop.name()).equals(plain))
                            .toList())
                    .forEach(known -> found.putIfAbsent(known.subject(), known));
        }
        return found.values().stream().limit(FOUND).toList();
    }

    private List<Known> shops(List<ShopEntry> shops) {
        Map<SubjectId, Entry> merchants =
                store.entries(shops.stream().map(ShopEntry::merchant).toList());
        Map<SubjectId, Known> found = new LinkedHashMap<>();
        for (ShopEntry shop : shops) {
            Entry merchant = merchants.get(shop.merchant());
            if (merchant != null) {
                found.putIfAbsent(merchant.subject(), known(merchant, shop.name(), platform(shop)));
            }
        }
        return List.copyOf(found.values());
    }

    private @Nullable SubjectId platform(ShopEntry shop) {
        return accounts.find(shop.platform()).map(this::standing).orElse(null);
    }

    private SubjectId standing(Organisation organisation) {
        SubjectId subject = organisation.subject();
        return Optional.ofNullable(store.entries(List.of(subject)).get(subject))
                .or(() -> holder(organisation))
                .map(Entry::subject)
                .orElse(subject);
    }

    /** A natural person is shown by the shop's name, never by their own. */
    private static Known known(Entry entry, @Nullable String shop, @Nullable SubjectId platform) {
        String name = entry.name() != null ? entry.name() : shop != null ? shop : entry.code();
        boolean person = entry.nature() == Nature.NATURAL_PERSON;
        return new Known(
                entry.subject(),
                name == null ? person ? "（个人）" : "（未登记名称）" : name,
                person ? null : entry.code(),
                entry.division(),
                platform,
                entry.operator());
    }

    private static Known known(Organisation organisation) {
        return new Known(
                organisation.subject(), organisation.name(), organisation.code(), organisation.division(), null, null);
    }
}
