package org.chengxin.subject.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chengxin.code.SocialCreditCode;
import org.chengxin.database.Reading;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Identifier;
import org.chengxin.subject.Naming;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.chengxin.subject.name.NameDistance;
import org.chengxin.subject.name.Pinyin;
import org.chengxin.subject.search.SearchStore.Named;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 查主体: public search that forgives. Codes, names and links are looked up as they are first; then by the beginning of a code, by
 * a link to something within a shop, by pinyin or characters of the same sound, and last with typing errors.
 */
@Component
@Reading
public class SubjectSearch {

    /** 50 to show, and one to tell that there are more. */
    private static final int FOUND = 51;

    /** Names that are compared with words that are misspelt. */
    private static final int COMPARED = 300;

    private static final int SUGGESTED = 8;

    /** Shorter beginnings of a code are shared by too many. */
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{6,17}");

    /** What firms have in common: forms and the names of this province and city. */
    private static final Pattern COMMON =
            Pattern.compile("[（(]?个体工商户[）)]?|有限责任公司|股份有限公司|有限公司|公司|[（(]?(浙江省?|杭州市?)[）)]?");

    private final Subjects subjects;
    private final SearchStore store;

    SubjectSearch(Subjects subjects, SearchStore store) {
        this.subjects = subjects;
        this.store = store;
    }

    /** The published subject whose social credit code these words are. */
    public Optional<SubjectId> holder(String words) {
        return SocialCreditCode.tryRegistered(words).flatMap(code -> store.holder(Identifier.of(code)));
    }

    /** Whether a name, shop or link is spelt as these words are; otherwise what {@link #search} finds only resembles them. */
    public boolean isSpelt(String words) {
        return !subjects.search(words).isEmpty();
    }

    /** @return at most 51 published subjects, best first */
    public List<Subject> search(String words) {
        List<Subject> exact = subjects.search(words);
        if (exact.size() >= FOUND) {
            return exact;
        }
        Map<SubjectId, Subject> found = new LinkedHashMap<>();
        exact.forEach(subject -> found.put(subject.id(), subject));
        if (found.isEmpty()) {
            add(found, byCode(words));
            add(found, store.behindLongest(within(Naming.linkKey(words))));
        }
        List<String> pairs = Pinyin.pairs(words);
        if (!pairs.isEmpty()) {
            add(found, store.sounding(pairs, FOUND).stream().map(Named::subject).toList());
        }
        if (found.isEmpty() && saysSomething(words)) {
            add(found, misspelt(words));
        }
        return found.values().stream().limit(FOUND).toList();
    }

    /** Names to choose from while somebody types. */
    public List<String> suggest(String words) {
        return words.strip().length() < 2
                ? List.of()
                : search(words).stream()
                        .flatMap(subject -> Stream.ofNullable(subject.name()))
                        .distinct()
                        .limit(SUGGESTED)
                        .toList();
    }

    private void add(Map<SubjectId, Subject> found, List<SubjectId> further) {
        List<SubjectId> wanted = further.stream()
                .filter(id -> !found.containsKey(id))
                .distinct()
                .limit(FOUND)
                .toList();
        Map<SubjectId, Subject> all = wanted.isEmpty() ? Map.of() : subjects.all(wanted);
        for (SubjectId id : wanted) {
            Subject subject = all.get(id);
            if (subject != null) {
                found.putIfAbsent(subject.id(), subject);
            }
        }
    }

    private List<SubjectId> byCode(String words) {
        String code = words.strip().toUpperCase(Locale.ROOT);
        return CODE.matcher(code).matches() && code.chars().anyMatch(Character::isDigit)
                ? store.byCodePrefix(code, FOUND)
                : List.of();
    }

    /** The link and what it lies in, up to the host. */
    private static List<String> within(@Nullable String link) {
        List<String> links = new ArrayList<>();
        for (String rest = link;
                rest != null;
                rest = rest.contains("/") ? rest.substring(0, rest.lastIndexOf('/')) : null) {
            links.add(rest);
        }
        return links;
    }

    /** Digits have no misspelling: a number that is none of a name is another number. */
    private static boolean saysSomething(String words) {
        return words.codePoints().noneMatch(Character::isDigit)
                || words.codePoints().filter(Character::isIdeographic).count() > 1;
    }

    /** By what tells firms apart: names near in their characters, then near in their sound. */
    private List<SubjectId> misspelt(String words) {
        String own = own(words);
        List<String> grams = Naming.grams(own);
        List<String> characters = characters(own);
        List<Near> near = new ArrayList<>();
        if (!grams.isEmpty()) {
            store.sharing(grams, COMPARED)
                    .forEach(each -> near.add(new Near(
                            each, NameDistance.of(characters, characters(own(each.name()))), characters.size())));
        }
        List<String> pairs = Pinyin.pairs(own);
        if (!pairs.isEmpty()) {
            List<String> syllables = Pinyin.syllables(own);
            store.soundingAlike(pairs, COMPARED)
                    .forEach(each -> near.add(new Near(
                            each, NameDistance.of(syllables, Pinyin.syllables(own(each.name()))), syllables.size())));
        }
        return near.stream()
                .filter(each -> NameDistance.isNear(each.errors(), each.length()))
                .sorted(Comparator.comparingInt(Near::errors)
                        .thenComparingInt(each -> each.named().name().length()))
                .map(each -> each.named().subject())
                .distinct()
                .toList();
    }

    /** What tells a firm from others; a place within the name keeps its parts no longer apart. */
    private static String own(String name) {
        return COMMON.matcher(name).replaceAll("");
    }

    private record Near(Named named, int errors, int length) {}

    private static List<String> characters(String name) {
        return Naming.plain(name).codePoints().mapToObj(Character::toString).toList();
    }
}
